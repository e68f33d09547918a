import { lanesOf, type ProcessMap, type ProcessStep } from './process-map';

export type LaneTarget = {
  key: string;
  /** Name of a drawn lane, or department and role. */
  names: string[];
  change: { department?: string; role?: string; lane: string | undefined };
};

/** The lanes of a map in the order of its picture, each with what moves a step there. */
export function laneTargets(map: ProcessMap): LaneTarget[] {
  const drawn = map.lanes ?? [];
  return lanesOf(map).map(({ title, department, role }, index): LaneTarget => {
    const lane = drawn[index];
    if (lane && title !== undefined) {
      return { key: `lane ${lane.id}`, names: [title], change: { lane: lane.id } };
    }
    return {
      key: JSON.stringify([department, role]),
      names: [department, role].filter((name) => name !== ''),
      change: { department, role, lane: undefined },
    };
  });
}

/** The lane that a step stands in. */
export function laneKeyOf(map: ProcessMap, step: ProcessStep): string {
  const isDrawn = step.lane !== undefined && map.lanes?.some(({ id }) => id === step.lane);
  return isDrawn ? `lane ${step.lane}` : JSON.stringify([step.department, step.role]);
}

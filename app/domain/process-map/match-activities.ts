import type { ActivityCorrections } from './map-matches';
import { nameLikeness } from './match-steps';
import { isWork, type ProcessStep } from './process-map';

export type ActivityMatch = {
  activity: string;
  stepId: string | null;
  /** `alike` is a guess that somebody should look at. */
  how: 'corrected' | 'same-name' | 'alike' | 'none';
  /** Of the names, from 0 to 1. */
  likeness: number;
};

/** Less alike than this, an activity and a step are taken for different ones. */
const LIKE_ENOUGH = 0.6;

/**
 * Which step each activity of a data set is: as somebody said; or the first of the same name (case,
 * width and blanks aside); or else the most alike of the steps that no activity is called like, each guessed
 * once, ties by the order of activities and steps.
 */
export function matchActivities(
  steps: readonly ProcessStep[],
  activities: readonly string[],
  corrections: ActivityCorrections = {},
): ActivityMatch[] {
  const ids = new Set(steps.map(({ id }) => id));
  const byName = new Map<string, string>();
  for (const { id, name } of steps) {
    const key = activityKey(name);
    if (key !== '' && !byName.has(key)) byName.set(key, id);
  }
  const found = new Map<string, ActivityMatch>();
  for (const activity of activities) {
    const corrected = Object.hasOwn(corrections, activity) ? corrections[activity] : undefined;
    if (corrected === null || (corrected !== undefined && ids.has(corrected))) {
      found.set(activity, { activity, stepId: corrected, how: 'corrected', likeness: 1 });
      continue;
    }
    const stepId = byName.get(activityKey(activity));
    if (stepId !== undefined) {
      found.set(activity, { activity, stepId, how: 'same-name', likeness: 1 });
    }
  }
  const taken = new Set(
    [...found.values()].filter(({ how }) => how === 'same-name').map(({ stepId }) => stepId),
  );
  const free = steps.filter((step) => !taken.has(step.id) && isWork(step));
  const pairs = activities
    .filter((activity) => !found.has(activity))
    .flatMap((activity) =>
      free.map(({ id, name }) => ({ activity, id, likeness: nameLikeness(activity, name) })),
    )
    .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
    .sort((one, other) => other.likeness - one.likeness);
  for (const { activity, id, likeness } of pairs) {
    if (found.has(activity) || taken.has(id)) continue;
    taken.add(id);
    found.set(activity, { activity, stepId: id, how: 'alike', likeness });
  }
  return activities.map(
    (activity) => found.get(activity) ?? { activity, stepId: null, how: 'none', likeness: 0 },
  );
}

/** How activities and steps are compared. */
function activityKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

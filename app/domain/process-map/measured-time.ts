/** How long cases took to come to a step from the one before, measured in a data set. */
export type MeasuredTime = {
  stepId: string;
  activity: string;
  /** How often it was measured. */
  count: number;
  /** Working hours from the shortest to the longest, in equal steps of share. */
  hours: number[];
};

/** By linear interpolation between the two nearest quantiles. */
export function measuredQuantile({ hours }: Pick<MeasuredTime, 'hours'>, share: number): number {
  const at = (hours.length - 1) * Math.min(1, Math.max(0, share));
  const below = hours[Math.floor(at)] ?? 0;
  const above = hours[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

import { estimate, meanOf } from './simulation-estimate';

type Waiting = { place: number; since: number };

/** First come, first served. */
export function createQueue() {
  let items: Waiting[] = [];
  let head = 0;
  return {
    push(place: number, since: number) {
      items.push({ place, since });
    },
    shift(): Waiting | undefined {
      const item = items[head];
      if (!item) return undefined;
      head += 1;
      if (head > 1000 && head * 2 > items.length) {
        items = items.slice(head);
        head = 0;
      }
      return item;
    },
  };
}

/** Keeps when each piece of work was ready, begun and done, by role. */
export function createLoadLog(roles: number) {
  const begun = Array.from({ length: roles }, (): number[] => []);
  const ready = Array.from({ length: roles }, (): number[] => []);
  const done = Array.from({ length: roles }, (): number[] => []);
  return {
    starts(role: number, at: number, since: number) {
      begun[role]?.push(at);
      ready[role]?.push(since);
    },
    ends(role: number, at: number) {
      done[role]?.push(at);
    },
    load(role: number, from: number, to: number, batches: number) {
      const width = (to - from) / batches;
      const slots = Array.from({ length: batches }, (_, index) => from + index * width);
      const during = (starts: readonly number[], ends: readonly number[]) =>
        overlap(starts, ends, slots, width).map((hours) => (width > 0 ? hours / width : 0));
      const [since = [], at = [], end = []] = [ready[role], begun[role], done[role]];
      const waits: number[] = [];
      for (let index = 0; index < at.length; index += 1) {
        const time = at[index] ?? 0;
        if (time >= from && time <= to) waits.push(time - (since[index] ?? time));
      }
      return {
        // How many are busy does not depend on who began first, so sorted times will do.
        busy: estimate(during(at, end), batches, meanOf),
        queue: estimate(during(since, at), batches, meanOf),
        queueHours: estimate(waits, batches, meanOf),
      };
    },
  };
}

/** Hours within each slot that intervals cover, counted as often as they overlap. */
function overlap(
  starts: readonly number[],
  ends: readonly number[],
  slots: readonly number[],
  width: number,
): number[] {
  const sums = slots.map(() => 0);
  const begin = slots[0] ?? 0;
  // What begins or ends in a slot counts for the rest of it, and in whole for all that follow.
  let open = 0;
  const changes = slots.map(() => 0);
  const add = (time: number, sign: 1 | -1) => {
    if (time <= begin) {
      open += sign;
      return;
    }
    const slot = Math.floor((time - begin) / width);
    if (!(slot < slots.length)) return;
    changes[slot] = (changes[slot] ?? 0) + sign;
    sums[slot] = (sums[slot] ?? 0) + sign * ((slots[slot] ?? 0) + width - time);
  };
  for (const time of starts) add(time, 1);
  for (const time of ends) add(time, -1);
  return sums.map((inside, slot) => {
    const hours = inside + open * width;
    open += changes[slot] ?? 0;
    return hours;
  });
}

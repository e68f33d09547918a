/** Events by time, the earliest first; equal times in the order in which they were put in. */
export type EventHeap = {
  push(time: number, event: number): void;
  /** Takes the earliest out; undefined when none is left. */
  pop(): { time: number; event: number } | undefined;
};

export function createEventHeap(): EventHeap {
  const times: number[] = [];
  const orders: number[] = [];
  const events: number[] = [];
  let order = 0;

  function isBefore(one: number, other: number): boolean {
    const a = times[one] ?? 0;
    const b = times[other] ?? 0;
    return a < b || (a === b && (orders[one] ?? 0) < (orders[other] ?? 0));
  }

  function swap(one: number, other: number): void {
    for (const list of [times, orders, events]) {
      const kept = list[one] ?? 0;
      list[one] = list[other] ?? 0;
      list[other] = kept;
    }
  }

  return {
    push(time, event) {
      times.push(time);
      orders.push(order);
      events.push(event);
      order += 1;
      let at = times.length - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const [time] = times;
      const [event] = events;
      if (time === undefined || event === undefined) return undefined;
      swap(0, times.length - 1);
      times.pop();
      orders.pop();
      events.pop();
      let at = 0;
      for (;;) {
        const left = 2 * at + 1;
        let least = at;
        if (left < times.length && isBefore(left, least)) least = left;
        if (left + 1 < times.length && isBefore(left + 1, least)) least = left + 1;
        if (least === at) break;
        swap(at, least);
        at = least;
      }
      return { time, event };
    },
  };
}

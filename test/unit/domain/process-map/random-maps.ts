import fc from 'fast-check';
import {
  type ProcessMap,
  processMapSchema,
  STEP_KINDS,
  STEP_MARKS,
  VALUE_CLASSES,
} from '~/domain/process-map/process-map';

/** Names that break careless writers. */
const hostile = fc.constantFrom(
  'end',
  'a "quoted" [name] {with} (brackets)',
  '<script>alert(1)</script>',
  '%%{init: {"theme":"dark"}}%%',
  ']]>&amp;<!-- x -->',
  "=cmd|' /C calc'!A0",
  "'=1+1",
  '-2',
  '🦆 报价、审批；"成交"',
  'a\nb\tc',
  '超长'.repeat(200),
  '--> x; y:::z',
  'a,b;c|d',
  '100%',
  '%% penstock map {}',
);
const text = fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constant(''));
const hours = fc.oneof(
  fc.integer({ min: 0, max: 500 }),
  fc.integer({ min: 0, max: 100_000 }).map((value) => value / 1000),
);
const range = fc
  .tuple(hours, hours)
  .map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }));
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

/** Maps of every kind that can be stored; ids include awkward ones. */
export const randomMap: fc.Arbitrary<ProcessMap> = fc
  .record({
    ids: fc.uniqueArray(
      fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.uuid(), fc.constant('a;b | "c"')),
      { minLength: 1, maxLength: 8 },
    ),
    lanes: some(
      fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 8 }), name: text }), {
        selector: ({ id }) => id,
        maxLength: 3,
      }),
    ),
  })
  .chain(({ ids, lanes }) =>
    fc.record({
      version: some(fc.constant(2)),
      lanes: fc.constant(lanes),
      steps: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            kind: some(fc.constantFrom(...STEP_KINDS)),
            name: text,
            department: text,
            role: text,
            input: text,
            output: text,
            system: text,
            workingHours: hours,
            waitingHours: hours,
            workingRange: some(range),
            waitingRange: some(range),
            volume: some(fc.integer({ min: 0, max: 10_000 })),
            documents: some(
              fc.array(
                fc.string({ minLength: 1, maxLength: 10 }).filter((name) => name.trim() !== ''),
                {
                  maxLength: 3,
                },
              ),
            ),
            valueClass: fc.constantFrom(...VALUE_CLASSES),
            marks: fc.uniqueArray(fc.constantFrom(...STEP_MARKS)),
            controlPoint: fc.boolean(),
            breakOwner: text,
            derivedFrom: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 2 }),
            next: some(
              fc.array(
                fc.record({
                  to: fc.oneof(
                    { weight: 9, arbitrary: fc.constantFrom(...ids) },
                    { weight: 1, arbitrary: fc.constant('gone') },
                  ),
                  share: some(fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100)),
                  label: some(text.map((value) => value.slice(0, 50))),
                }),
                { maxLength: 3 },
              ),
            ),
            end: fc.boolean(),
            lane: some(fc.constantFrom(...(lanes ?? []).map((lane) => lane.id), 'none')),
            parent: some(fc.constantFrom(...ids)),
            attachedTo: some(fc.constantFrom(...ids)),
          }),
        ),
      ),
    }),
  )
  .map((input) => processMapSchema.parse(JSON.parse(JSON.stringify(input))))
  .map((map) => processMapSchema.parse(map));

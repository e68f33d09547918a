import { z } from 'zod';
import { IMPORT_FORMATS, MAP_FORMATS } from '~/domain/process-map/map-import';
import { mapVariants } from '~/domain/process-map/map-variant';
import { processMapSchema } from '~/domain/process-map/process-map';
import { datasetQuery, interval, provenance } from './provenance-api';
import { apiSchema } from './schema-registry';

const document = apiSchema('ProcessMap', processMapSchema).describe(
  'Steps with their ways, in working hours; decisions and events are steps of another kind.',
);
const variant = z.enum(mapVariants).nullable().describe('None for a map beside the two.');
const summary = {
  id: z.string(),
  variant,
  name: z.string(),
  revision: z.int(),
  updatedAt: z.iso.datetime(),
};

export const mapList = apiSchema(
  'MapList',
  z.object({
    maps: z.array(
      z.object({
        ...summary,
        steps: z.int(),
        updatedBy: z.string().describe('Who changed it last.'),
      }),
    ),
  }),
);

export const storedMap = apiSchema('StoredMap', z.object({ ...summary, map: document }));

export const newMapBody = apiSchema(
  'NewMap',
  z.object({
    name: z.string().trim().max(200).default(''),
    variant: z.enum(mapVariants, 'form:invalidChoice').nullable().default(null),
    map: z.unknown().describe('A ProcessMap.'),
  }),
);

export const replacedMapBody = apiSchema(
  'ReplacedMap',
  z.object({
    name: z.string().trim().max(200).optional(),
    revision: z.int().min(0).describe('The one that was read; a newer one is a conflict.'),
    map: z.unknown().describe('A ProcessMap.'),
  }),
);

export const mapQuery = z.object({
  format: z.enum(MAP_FORMATS, 'form:invalidChoice').default('json'),
});

export const importQuery = z.object({
  format: z.enum(IMPORT_FORMATS, 'form:invalidChoice'),
});

export const mapFileBody = apiSchema('MapFile', z.object({ file: z.file() }));

export const importedMap = apiSchema(
  'ImportedMap',
  z.object({
    id: z.string(),
    steps: z.int().describe('Decisions and events included.'),
    flows: z.int(),
    lanes: z.int(),
    unsupported: z
      .array(z.object({ line: z.int(), what: z.string() }))
      .describe('What the map has no place for.'),
  }),
);

export const differenceQuery = z.object({
  to: z.string('form:required').min(1).describe('The id of the other map, or `current`, `ideal`.'),
});

const step = z.object({ id: z.string(), name: z.string() });
const totals = z.object({
  steps: z.int(),
  workingHours: z.number(),
  waitingHours: z.number(),
  leadHours: z.number(),
  handOvers: z.int(),
  controlPoints: z.int(),
});

const caseSums = apiSchema(
  'CaseSums',
  z.object({
    steps: z.int(),
    workingHours: z.number(),
    waitingHours: z.number(),
    leadHours: z.number(),
    processCycleEfficiency: z.number().nullable(),
    handOvers: z.number(),
    loops: z.int(),
    returns: z.number(),
    byValueClass: z.object({ VA: z.int(), BVA: z.int(), NVA: z.int() }),
    costPerCase: z.number(),
    costPerMonth: z.number().nullable(),
    workingHoursPerMonth: z.number().nullable(),
  }),
).describe('Of an average case by the shares of the branches.');

export const mapDifference = apiSchema(
  'MapDifference',
  z.object({
    from: step,
    to: step,
    difference: z.object({
      removed: z.array(step),
      added: z.array(step),
      merged: z.array(z.object({ from: z.array(step), to: step })),
      split: z.array(z.object({ from: step, to: z.array(step) })),
      changedOwner: z.array(z.object({ from: step, to: step })),
      retimed: z.array(
        z.object({
          from: z.array(step),
          to: step,
          workingHours: z.number(),
          waitingHours: z.number(),
        }),
      ),
      controlPointsAdded: z.array(step),
      breaksClosed: z.array(z.object({ from: step, to: step.nullable(), how: z.string() })),
      breaksOpen: z.array(step),
      current: totals,
      ideal: totals,
      change: totals,
    }),
    guessed: z
      .array(z.object({ id: z.string(), from: z.string(), likeness: z.number() }))
      .describe('Steps that were matched by likeness, because the maps share no identity.'),
    pairs: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          how: z.enum(['identity', 'alike', 'corrected']),
          likeness: z.number(),
        }),
      )
      .describe('Which steps are the same, and how that is known.'),
    sums: z.object({
      from: caseSums,
      to: caseSums,
      currency: z.string(),
      rolesWithoutRate: z.array(z.string()).describe('The money is too low by them.'),
    }),
    problemsNotMet: z
      .array(z.object({ id: z.string(), title: z.string() }))
      .describe('Chosen problems that no change meets.'),
  }),
);

const count = (largest: number) =>
  z.coerce
    .number('form:invalidNumber')
    .int('form:invalidNumber')
    .min(1, 'form:tooSmall')
    .max(largest, 'form:tooLarge');

export const simulationQuery = z.object({
  cases: count(100_000).min(100, 'form:tooSmall').default(10_000),
  seed: z.coerce
    .number('form:invalidNumber')
    .int('form:invalidNumber')
    .min(0, 'form:tooSmall')
    .max(4_294_967_295, 'form:tooLarge')
    .default(1),
  perMonth: z.coerce
    .number('form:invalidNumber')
    .gt(0, 'form:tooSmall')
    .max(1_000_000, 'form:tooLarge')
    .optional()
    .describe(
      'Cases that arrive in a month of 160 working hours; the volume of the map if left out.',
    ),
  dataset: z
    .string()
    .min(1)
    .optional()
    .describe('The id of a data set whose measured times take the place of the waiting.'),
  beside: z
    .string()
    .min(1)
    .optional()
    .describe('The id of another map, or `current`, `ideal`: simulated too, with the difference.'),
});

const estimate = apiSchema(
  'Estimate',
  z.object({
    value: z.number(),
    error: z.number().nullable().describe('Half width of the 95 % interval; null if not known.'),
  }),
);

const cycleHours = z.object({ mean: estimate, p50: estimate, p90: estimate });
const load = {
  utilisation: estimate,
  queue: estimate.describe('Cases that wait, on average over time.'),
  queueHours: estimate,
};

const oneSimulation = z.object({
  map: z.object({ id: z.string(), revision: z.int() }),
  input: z.object({
    cases: z.int(),
    seed: z.int(),
    perMonth: z.number(),
    people: z.record(z.string(), z.int()),
  }),
  measured: z.int(),
  stepsWithoutRange: z.int(),
  stepsMeasured: z.int().describe('Steps whose times come from the data.'),
  cycleHours,
  quantiles: z
    .array(z.number())
    .describe('Hours that 0 %, 1 % … 100 % of the cases do not exceed.'),
  throughputPerHour: estimate,
  roles: z.array(
    z.object({ role: z.string(), people: z.int(), ...load, isOverloaded: z.boolean() }),
  ),
  data: z
    .object({
      dataset: z.object({ id: z.string(), name: z.string() }),
      steps: z.array(z.object({ stepId: z.string(), activity: z.string(), count: z.int() })),
      unmatched: z.array(z.string()),
    })
    .nullable(),
});

export const mapSimulation = apiSchema(
  'MapSimulation',
  z.object({
    ...oneSimulation.shape,
    beside: z
      .object({
        ...oneSimulation.shape,
        difference: z
          .object({
            cycleHours,
            throughputPerHour: estimate,
            roles: z.array(z.object({ role: z.string(), ...load })),
          })
          .describe('The other map less this one, with the error of the difference.'),
      })
      .nullable(),
  }),
);

export const conformanceQuery = z.object({ ...datasetQuery });

const shareInterval = interval.nullable().describe('Of the share that fits, at 95 %.');
const groupFit = z.object({
  name: z.string().nullable(),
  cases: z.int(),
  fitting: z.int(),
  interval: shareInterval,
});

export const mapConformance = apiSchema(
  'MapConformance',
  z.object({
    cases: z.int(),
    fitting: z.int().describe('Cases that the map allows as they went.'),
    interval: shareInterval,
    deviations: z.array(
      z.object({
        kind: z.enum(['skipped', 'out-of-order', 'repeated', 'not-on-map', 'ended-early']),
        name: z.string(),
        stepId: z.string().nullable(),
        cases: z.int(),
        deals: z.array(z.string()).describe('Some of the cases.'),
      }),
    ),
    byOwner: z.array(groupFit),
    byTeam: z.array(groupFit),
    unknownActivities: z.array(z.string()),
    unseenSteps: z.array(step),
    matches: z
      .array(
        z.object({
          activity: z.string(),
          stepId: z.string().nullable(),
          how: z.enum(['corrected', 'same-name', 'alike', 'none']),
          likeness: z.number(),
        }),
      )
      .describe('Which step each activity is taken for, and how that is known.'),
    provenance,
  }),
);

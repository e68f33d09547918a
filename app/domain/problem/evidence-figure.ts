import { z } from 'zod';
import { dealFilterSchema } from '../funnel/deal-filter';
import { metricIds } from '../funnel/metrics';
import { surveyTextSchema } from '../survey/survey-text';

const intervalSchema = z.object({ low: z.number(), high: z.number() });
const day = z.iso.date().nullable();

/** A metric of a data set as it stood when it was attached; what made it is kept with it. */
export const metricFigureSchema = z.object({
  kind: z.literal('metric'),
  /** A metric of the warehouse, or what managers found who audited the stages. */
  metric: z.enum([...metricIds, 'stage-inflation']),
  unit: z.enum(['share', 'days', 'money', 'deals']),
  /** Of the money, where the unit is money. */
  currency: z.string(),
  /** The stage that counts as opportunity, for the metrics that ask for one. */
  stage: z.string().nullable(),
  value: z.number(),
  n: z.int().min(0),
  /** 95 % interval; none for totals and for a single observation. */
  interval: intervalSchema.nullable(),
  filter: dealFilterSchema,
  /** Headers of the filtered columns in the user's file, by column key. */
  headers: z.record(z.string(), z.string()),
  period: z.object({ from: day, to: day }),
  datasetName: z.string(),
  sql: z.string(),
  frozenAt: z.iso.datetime(),
});
export type MetricFigure = z.infer<typeof metricFigureSchema>;

/**
 * Which number of a question: the share of an option, of those who put an option first, agreed, or
 * wrote of a theme; a mean or median; or the net promoter score.
 */
export const surveyMeasures = [
  'option',
  'mean',
  'promoter-score',
  'median',
  'first',
  'agreed',
  'theme',
] as const;
export type SurveyMeasure = (typeof surveyMeasures)[number];

export const surveyFigureSchema = z.object({
  kind: z.literal('survey'),
  surveyTitle: z.string(),
  question: surveyTextSchema,
  of: z.enum(surveyMeasures),
  optionId: z.string().nullable(),
  option: surveyTextSchema.nullable(),
  /** A share from 0 to 1, the mean in the question's own points, or a score from −100 to 100. */
  unit: z.enum(['share', 'points', 'score']),
  value: z.number(),
  /** People who answered this question. */
  n: z.int().min(1),
  interval: intervalSchema.nullable(),
  frozenAt: z.iso.datetime(),
});
export type SurveyFigure = z.infer<typeof surveyFigureSchema>;

/** A case has no number; its name is kept so that it can be told of without the case. */
export const caseFigureSchema = z.object({
  kind: z.literal('case'),
  dealName: z.string(),
  outcome: z.enum(['won', 'lost']),
});
export type CaseFigure = z.infer<typeof caseFigureSchema>;

export const evidenceFigureSchema = z.discriminatedUnion('kind', [
  metricFigureSchema,
  surveyFigureSchema,
  caseFigureSchema,
]);
export type EvidenceFigure = z.infer<typeof evidenceFigureSchema>;

/** A figure as a chip shows it: the query stays behind until the origin is opened. */
export type ChipFigure = Omit<MetricFigure, 'sql'> | SurveyFigure | CaseFigure;

export function chipFigure(figure: EvidenceFigure): ChipFigure {
  if (figure.kind !== 'metric') return figure;
  const { sql: _sql, ...chip } = figure;
  return chip;
}

export const evidenceKinds = ['metric', 'survey', 'case'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

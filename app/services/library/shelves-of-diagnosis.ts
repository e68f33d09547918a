import { goalTemplates } from 'templates/goal/goal-templates';
import { maturityTemplates } from 'templates/maturity/maturity-templates';
import { measureTemplates } from 'templates/measure/measure-templates';
import type { LibraryBlock, LibraryEntry } from '~/domain/library/library-document';
import type { Locale } from '~/i18n/locale';

export function maturityEntries(locale: Locale): LibraryEntry[] {
  return maturityTemplates.map((model) => ({
    id: model.id,
    version: model.version,
    title: model.title[locale],
    purpose: model.purpose[locale],
    blocks: [
      {
        kind: 'table',
        caption: { key: 'captions.levels' },
        columns: [{ header: 'level' }, { header: 'summary' }, { header: 'levelTraining' }],
        rows: model.levels.map(({ level, name, summary, training }) => [
          { key: 'level', values: { level, name: name[locale] } },
          summary[locale],
          training[locale],
        ]),
      },
      ...model.dimensions.flatMap((dimension): LibraryBlock[] => [
        { kind: 'heading', text: dimension.name[locale] },
        { kind: 'text', text: dimension.question[locale] },
        {
          kind: 'table',
          caption: dimension.name[locale],
          columns: [
            { header: 'level' },
            { header: 'summary' },
            { header: 'marks' },
            { header: 'nextStep' },
          ],
          rows: dimension.levels.map(({ level, description, marks, nextStep }) => [
            {
              key: 'level',
              values: {
                level,
                name: model.levels.find((one) => one.level === level)?.name[locale] ?? '',
              },
            },
            description[locale],
            marks.map(({ text }) => text[locale]),
            nextStep?.[locale] ?? '',
          ]),
        },
      ]),
    ],
  }));
}

export function measureEntries(locale: Locale): LibraryEntry[] {
  const metrics = new Map(goalTemplates.map(({ id, title }) => [id, title[locale]]));
  return measureTemplates.map((measure) => ({
    id: measure.id,
    version: measure.version,
    title: measure.painPoint[locale],
    purpose: measure.measure[locale],
    mark: { key: `steps.${measure.step}` },
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: 'goal', value: measure.goal[locale] },
          { label: 'responsible', value: { key: `training:roles.${measure.responsible}` } },
          { label: 'resources', value: measure.resources[locale] },
          { label: 'weeks', value: { key: 'weeks', values: { count: measure.weeks } } },
        ],
      },
      {
        kind: 'list',
        title: 'metrics',
        items: measure.metrics.map((id) => metrics.get(id) ?? id),
      },
    ],
  }));
}

export function goalEntries(locale: Locale): LibraryEntry[] {
  return goalTemplates.map((goal) => ({
    id: goal.id,
    version: goal.version,
    title: goal.title[locale],
    purpose: goal.purpose[locale],
    mark: { key: `sources.${goal.source}` },
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: 'definition', value: goal.definition[locale] },
          { label: 'direction', value: { key: `directions.${goal.direction}` } },
          { label: 'unit', value: { key: `units.${goal.unit}` } },
          {
            label: 'example',
            value: {
              key: `examples.${goal.unit}`,
              values: {
                baseline: goal.example.baseline,
                target: goal.example.target,
                count: goal.example.months,
              },
            },
          },
        ],
      },
    ],
  }));
}

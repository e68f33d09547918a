import { funnelTemplates } from 'templates/funnel/funnel-templates';
import { writeMap } from 'templates/process-map/process-map-template';
import { processMapTemplates } from 'templates/process-map/process-map-templates';
import type { LibraryEntry, LibraryText } from '~/domain/library/library-document';
import { processMapSchema } from '~/domain/process-map/process-map';
import type { Locale } from '~/i18n/locale';

export function processMapEntries(locale: Locale): LibraryEntry[] {
  return processMapTemplates.map((map) => {
    const working = map.steps.reduce((sum, step) => sum + step.workingHours, 0);
    const waiting = map.steps.reduce((sum, step) => sum + step.waitingHours, 0);
    return {
      id: map.id,
      version: map.version,
      title: map.title[locale],
      purpose: map.purpose[locale],
      mark: { key: `processMap:variants.${map.state}` },
      blocks: [
        {
          kind: 'facts',
          items: [
            { label: 'steps', value: String(map.steps.length) },
            { label: 'working', value: hours(working) },
            { label: 'waiting', value: hours(waiting) },
          ],
        },
        { kind: 'text', text: { key: 'guesses' } },
        { kind: 'map', map: processMapSchema.parse(writeMap(map, locale)) },
        {
          kind: 'table',
          caption: map.title[locale],
          columns: [
            { header: 'step' },
            { header: 'department' },
            { header: 'input' },
            { header: 'output' },
            { header: 'system' },
            { header: 'workingHours', numeric: true },
            { header: 'waitingHours', numeric: true },
            { header: 'value' },
            { header: 'stepMarks' },
          ],
          rows: map.steps.map((step) => [
            step.name[locale],
            `${step.department[locale]} · ${step.role[locale]}`,
            step.input[locale],
            step.output[locale],
            step.system?.[locale] ?? '',
            String(step.workingHours),
            String(step.waitingHours),
            { key: `processMap:valueClasses.${step.valueClass}` },
            [
              ...step.marks.map((mark): LibraryText => ({ key: `processMap:marks.${mark}` })),
              ...(step.controlPoint ? [{ key: 'processMap:columns.controlPoint' }] : []),
            ],
          ]),
        },
      ],
    };
  });
}

function hours(count: number): LibraryText {
  return { key: 'hours', values: { count: Math.round(count * 10) / 10 } };
}

type Stage = (typeof funnelTemplates)[number]['stages'][number];

export function funnelEntries(locale: Locale): LibraryEntry[] {
  return funnelTemplates.map((funnel) => ({
    id: funnel.id,
    version: funnel.version,
    title: funnel.title[locale],
    purpose: funnel.purpose[locale],
    blocks: [
      {
        kind: 'table',
        caption: funnel.title[locale],
        columns: [
          { header: 'stage' },
          { header: 'probability', numeric: true },
          { header: 'buyingStep' },
          { header: 'entry' },
          { header: 'exit' },
          { header: 'responsible' },
          { header: 'longest' },
        ],
        rows: funnel.stages.map((stage) => [
          stage.name[locale],
          `${stage.probability}%`,
          stage.buyingStep[locale],
          stage.entry.map((text) => text[locale]),
          stage.exit.map((text) => text[locale]),
          responsibleFor(stage),
          longestStay(stage),
        ]),
      },
      {
        kind: 'table',
        caption: { key: 'captions.work', values: { name: funnel.title[locale] } },
        columns: [
          { header: 'stage' },
          { header: 'goal' },
          { header: 'checkpoints' },
          { header: 'requiredFields' },
          { header: 'deliverables' },
        ],
        rows: funnel.stages.map((stage) => [
          stage.name[locale],
          stage.goal[locale],
          stage.checkpoints.map(({ text, weight }): LibraryText => {
            return `${text[locale]} ${weight}%`;
          }),
          stage.requiredFields.map((text) => text[locale]),
          stage.deliverables.map((text) => text[locale]),
        ]),
      },
    ],
  }));
}

function responsibleFor(stage: Stage): LibraryText[] {
  return [
    { key: `training:roles.${stage.responsible}` },
    ...(stage.confirmedBy ? [{ key: `confirmedBy.${stage.confirmedBy}` }] : []),
  ];
}

function longestStay(stage: Stage): LibraryText {
  if (stage.outcome !== 'open') return '–';
  return stage.longestDays
    ? { key: 'days', values: { count: stage.longestDays } }
    : { key: 'timesMeanStay' };
}

import { manualTemplates } from 'templates/manual/manual-templates';
import { meetingTemplates } from 'templates/meeting/meeting-templates';
import { reviewTemplates } from 'templates/review/review-templates';
import { trainingTemplates } from 'templates/training/training-templates';
import type { LibraryBlock, LibraryEntry, LibraryText } from '~/domain/library/library-document';
import type { Locale } from '~/i18n/locale';

const minutes = (count: number): LibraryText => ({ key: 'minutes', values: { count } });

export function meetingEntries(locale: Locale): LibraryEntry[] {
  return meetingTemplates.map((meeting) => ({
    id: meeting.id,
    version: meeting.version,
    title: meeting.title[locale],
    purpose: meeting.purpose[locale],
    mark: { key: `rhythms.${meeting.rhythm}` },
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: 'when', value: meeting.when[locale] },
          { label: 'duration', value: minutes(meeting.minutes) },
        ],
      },
      {
        kind: 'list',
        title: 'participants',
        items: meeting.participants.map((role) => ({ key: `training:roles.${role}` })),
      },
      {
        kind: 'table',
        caption: { key: 'captions.agenda', values: { name: meeting.title[locale] } },
        columns: [{ header: 'topic' }, { header: 'minutes', numeric: true }],
        rows: meeting.agenda.map((item) => [item.topic[locale], String(item.minutes)]),
      },
    ],
  }));
}

export function manualEntries(locale: Locale): LibraryEntry[] {
  return manualTemplates.map((manual) => ({
    id: manual.id,
    version: manual.version,
    title: manual.title[locale],
    purpose: manual.purpose[locale],
    blocks: manual.sections.flatMap(({ heading, body }): LibraryBlock[] => [
      { kind: 'heading', text: heading[locale] },
      { kind: 'markdown', text: body[locale] },
    ]),
  }));
}

export function trainingEntries(locale: Locale): LibraryEntry[] {
  return trainingTemplates.map((course) => ({
    id: course.id,
    version: course.version,
    title: course.title[locale],
    purpose: course.purpose[locale],
    mark: { key: `training:roles.${course.role}` },
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: 'duration', value: minutes(course.minutes) },
          { label: 'passMark', value: `${course.passMark}%` },
        ],
      },
      {
        kind: 'table',
        caption: { key: 'captions.modules', values: { name: course.title[locale] } },
        columns: [{ header: 'module' }, { header: 'points' }, { header: 'minutes', numeric: true }],
        rows: course.modules.map((module) => [
          module.title[locale],
          module.points.map((point) => point[locale]),
          String(module.minutes),
        ]),
      },
      {
        kind: 'table',
        caption: { key: 'captions.test', values: { name: course.title[locale] } },
        columns: [{ header: 'question' }, { header: 'options' }, { header: 'answer' }],
        rows: course.test.map((question) => [
          question.text[locale],
          question.options.map((option) => option.text[locale]),
          [
            question.options.find(({ id }) => id === question.correct)?.text[locale] ?? '',
            question.because[locale],
          ],
        ]),
      },
    ],
  }));
}

export function reviewEntries(locale: Locale): LibraryEntry[] {
  return reviewTemplates.map((review) => ({
    id: review.id,
    version: review.version,
    title: review.title[locale],
    purpose: review.purpose[locale],
    mark: { key: `rhythms.${review.rhythm}` },
    blocks: [
      { kind: 'facts', items: [{ label: 'duration', value: minutes(review.minutes) }] },
      {
        kind: 'table',
        caption: { key: 'captions.agenda', values: { name: review.title[locale] } },
        columns: [
          { header: 'topic' },
          { header: 'chairAsks' },
          { header: 'result' },
          { header: 'minutes', numeric: true },
        ],
        rows: review.agenda.map((item) => [
          item.topic[locale],
          item.question[locale],
          item.result[locale],
          String(item.minutes),
        ]),
      },
      ...(review.columns.length > 0
        ? [
            {
              kind: 'list' as const,
              title: 'reviewColumns',
              items: review.columns.map(({ name }) => name[locale]),
            },
          ]
        : []),
    ],
  }));
}

import { interviewTemplates } from 'templates/interview/interview-templates';
import { surveyTemplates } from 'templates/survey/survey-templates';
import type { LibraryBlock, LibraryEntry, LibraryText } from '~/domain/library/library-document';
import type { SurveyQuestion } from '~/domain/survey/survey-definition';
import type { Locale } from '~/i18n/locale';

export function surveyEntries(locale: Locale): LibraryEntry[] {
  return surveyTemplates.map(({ id, version, title, purpose, use, rhythm, ...survey }) => ({
    id,
    version,
    title: title[locale],
    purpose: purpose[locale],
    mark: { key: `uses.${use}` },
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: 'rhythm', value: { key: `rhythms.${rhythm}` } },
          { label: 'minutes', value: minutes(survey.definition.minutes) },
          {
            label: 'minimumGroup',
            value: { key: 'answers', values: { count: survey.minimumGroup } },
          },
        ],
      },
      ...survey.definition.sections.flatMap((section): LibraryBlock[] => [
        { kind: 'heading', text: section.title[locale] },
        {
          kind: 'table',
          caption: section.title[locale],
          columns: [{ header: 'question' }, { header: 'questionKind' }, { header: 'options' }],
          rows: section.questions.map((question) => [
            question.text[locale],
            { key: `questionKinds.${question.kind}` },
            choices(question, locale),
          ]),
        },
      ]),
    ],
  }));
}

function choices(question: SurveyQuestion, locale: Locale): LibraryText[] {
  if ('options' in question) return question.options.map((option) => option.text[locale]);
  if ('lowLabel' in question) {
    return [question.lowLabel, question.highLabel].flatMap((label) => label?.[locale] ?? []);
  }
  return [];
}

export function interviewEntries(locale: Locale): LibraryEntry[] {
  return interviewTemplates.map((guide) => ({
    id: guide.id,
    version: guide.version,
    title: guide.title[locale],
    purpose: guide.purpose[locale],
    blocks: [
      { kind: 'facts', items: [{ label: 'minutes', value: minutes(guide.minutes) }] },
      { kind: 'list', title: 'advice', items: guide.advice.map((text) => text[locale]) },
      ...guide.sections.flatMap((section): LibraryBlock[] => [
        { kind: 'heading', text: section.title[locale], aside: minutes(section.minutes) },
        {
          kind: 'table',
          caption: section.title[locale],
          columns: [
            { header: 'question' },
            { header: 'probe' },
            { header: 'ask' },
            { header: 'case' },
          ],
          rows: section.questions.map((question) => [
            question.text[locale],
            question.probe?.[locale] ?? '',
            { key: `asks.${question.ask}` },
            { key: `outcomes.${question.outcome ?? 'any'}` },
          ]),
        },
      ]),
    ],
  }));
}

function minutes(count: number): LibraryText {
  return { key: 'minutes', values: { count } };
}

import type { MaturityTemplate } from 'templates/maturity/maturity-template';
import { maturityTemplates } from 'templates/maturity/maturity-templates';
import type { MaturityModelTexts } from '~/domain/maturity/maturity-view';
import type { Locale } from '~/i18n/locale';

/** The model that assessments are made by. */
export function maturityModel(): MaturityTemplate {
  const model = maturityTemplates[0];
  if (!model) throw new Error('No maturity model among the templates');
  return model;
}

export function writeMaturityModel(locale: Locale): MaturityModelTexts {
  const model = maturityModel();
  return {
    title: model.title[locale],
    purpose: model.purpose[locale],
    levels: model.levels.map(({ level, name, summary, training }) => ({
      level,
      name: name[locale],
      summary: summary[locale],
      training: training[locale],
    })),
    dimensions: model.dimensions.map(({ id, name, question, levels }) => ({
      id,
      name: name[locale],
      question: question[locale],
      levels: levels.map(({ level, description, marks, nextStep }) => ({
        level,
        description: description[locale],
        marks: marks.map((mark) => ({ id: mark.id, text: mark.text[locale] })),
        nextStep: nextStep?.[locale] ?? null,
      })),
    })),
  };
}

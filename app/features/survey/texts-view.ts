import type { QuestionTexts, SurveyTextsPage } from '~/domain/survey/survey-view';
import { filterTexts, type ShownText } from '~/domain/survey/text-themes';

const pageSize = 50;

/** What the address of the page of texts asks for. */
export type TextsView = { question: string; words: string; theme: string; part: number };

export function readTextsView(parameters: URLSearchParams): TextsView {
  const part = Number(parameters.get('part'));
  return {
    question: parameters.get('question') ?? '',
    words: (parameters.get('q') ?? '').slice(0, 200),
    theme: parameters.get('theme') ?? '',
    part: Number.isInteger(part) && part > 1 ? part : 1,
  };
}

/** The same page with something else asked for; another filter starts at the first part. */
export function textsSearch(view: TextsView, change: Partial<TextsView>): string {
  const next = { ...view, part: 1, ...change };
  const parameters = new URLSearchParams();
  if (next.question) parameters.set('question', next.question);
  if (next.words) parameters.set('q', next.words);
  if (next.theme) parameters.set('theme', next.theme);
  if (next.part > 1) parameters.set('part', String(next.part));
  return `?${parameters}`;
}

export type ChosenTexts = {
  survey: Pick<SurveyTextsPage, 'surveyId' | 'title' | 'definition' | 'isFinal'>;
  /** Each text question with how many of its texts are shown. */
  questions: (Pick<QuestionTexts, 'questionId' | 'question' | 'minimum'> & { count: number })[];
  chosen: QuestionTexts | null;
  texts: ShownText[];
  found: number;
  parts: number;
  view: TextsView;
};

/** The texts of one question that the filter lets through, one part of them. */
export function chooseTexts(page: SurveyTextsPage, asked: TextsView): ChosenTexts {
  const { questions, ...survey } = page;
  const chosen =
    questions.find(({ questionId }) => questionId === asked.question) ??
    questions.find(({ texts, themes }) => texts.length > 0 || themes !== null) ??
    questions[0] ??
    null;
  const found = filterTexts(chosen?.texts ?? [], { words: asked.words, theme: asked.theme });
  const parts = Math.max(1, Math.ceil(found.length / pageSize));
  const part = Math.min(asked.part, parts);
  return {
    survey,
    questions: questions.map(({ questionId, question, minimum, texts, themes }) => ({
      questionId,
      question,
      minimum,
      count: themes?.n ?? texts.length,
    })),
    chosen: chosen && { ...chosen, texts: [] },
    texts: found.slice((part - 1) * pageSize, part * pageSize),
    found: found.length,
    parts,
    view: { ...asked, question: chosen?.questionId ?? '', part },
  };
}

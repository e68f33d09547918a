import { answerKeys, questionOfKey } from './answer-keys';
import { pipedKeys } from './piped-answers';
import { type Condition, testsOf } from './survey-condition';
import type { SurveyQuestion } from './survey-question';
import type { SurveyText } from './survey-text';

/** A definition, as far as its parts refer to each other. */
type Referring = {
  sections: readonly {
    id: string;
    title: SurveyText;
    introduction?: SurveyText | undefined;
    showIf?: Condition | undefined;
    questions: readonly SurveyQuestion[];
    jumps?: readonly { when: Condition; to: string | null }[] | undefined;
  }[];
  quotas?: readonly { question?: string | undefined; option?: string | undefined }[] | undefined;
};
type Problem = { path: (string | number)[]; message: string };

/**
 * What refers to something that is not there, or not there yet: conditions and piped answers refer to
 * earlier questions only, and jumps lead forwards, so nothing can go round in circles.
 */
export function checkReferences({ sections, quotas }: Referring): Problem[] {
  const problems: Problem[] = [];
  const all = new Map(sections.flatMap((section) => section.questions.map((own) => [own.id, own])));
  const asked = new Map<string, SurveyQuestion>();
  const checkTests = (condition: Condition | undefined, path: Problem['path']) => {
    for (const test of condition ? testsOf(condition) : []) {
      const question = asked.get(questionOfKey(test.question));
      if (!question || !answerKeys(question).includes(test.question)) {
        problems.push({ path, message: 'survey-reference-not-earlier' });
      } else if ('value' in test && !isPossible(question, test.question, test.value)) {
        problems.push({ path, message: 'survey-reference-option' });
      }
    }
  };
  /** What names no question at all is text in braces, and stays it. */
  const checkPiped = (text: SurveyText | undefined, path: Problem['path']) => {
    for (const key of text ? pipedKeys(text) : []) {
      const id = questionOfKey(key);
      if (all.has(id) && !asked.has(id)) {
        problems.push({ path, message: 'survey-reference-not-earlier' });
      }
    }
  };
  sections.forEach((section, index) => {
    const here = ['sections', index];
    checkTests(section.showIf, [...here, 'showIf']);
    checkPiped(section.title, [...here, 'title']);
    checkPiped(section.introduction, [...here, 'introduction']);
    section.questions.forEach((question, position) => {
      const path = [...here, 'questions', position];
      checkTests(question.showIf, [...path, 'showIf']);
      checkPiped(question.text, [...path, 'text']);
      checkPiped(question.hint, [...path, 'hint']);
      asked.set(question.id, question);
    });
    section.jumps?.forEach((jump, position) => {
      const path = [...here, 'jumps', position];
      checkTests(jump.when, path);
      if (jump.to !== null && sections.findIndex(({ id }) => id === jump.to) <= index) {
        problems.push({ path, message: 'survey-jump-not-forward' });
      }
    });
  });
  quotas?.forEach((quota, index) => {
    if (quota.question === undefined && quota.option === undefined) return;
    const question = all.get(quota.question ?? '');
    const options =
      question?.kind === 'single-choice' || question?.kind === 'multiple-choice'
        ? question.options
        : [];
    if (!options.some(({ id }) => id === quota.option)) {
      problems.push({ path: ['quotas', index], message: 'survey-reference-option' });
    }
  });
  return problems;
}

/** Whether the question could be answered so; only choices can tell. */
function isPossible(question: SurveyQuestion, key: string, value: string | number): boolean {
  if (!('options' in question) || key !== question.id) return true;
  return question.options.some(({ id }) => id === value);
}

import { expect, test } from 'vitest';
import { answerWords } from '~/domain/survey/answer-words';
import { questionsOf } from '~/domain/survey/survey-definition';
import { branchingSurvey } from './branching-survey';

const answers = {
  team: 'else',
  'team.other': 'a lab',
  pains: ['forms', 'waiting'],
  'agree.clear': 3,
  order: ['b', 'a'],
  stars: 4,
  agreed: 'yes',
};

test('a person’s answers are told in the words of their questions', () => {
  const words = Object.fromEntries(
    questionsOf(branchingSurvey).map((question) => [
      question.id,
      answerWords(question, answers, 'en'),
    ]),
  );
  expect(words).toMatchObject({
    team: ['else', 'a lab'],
    pains: ['forms · waiting'],
    agree: ['clear: yes'],
    order: ['1. b', '2. a'],
    stars: ['4'],
    agreed: ['✓'],
    why: [],
    since: [],
  });
});

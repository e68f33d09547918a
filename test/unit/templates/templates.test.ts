import { engagementTemplates } from 'templates/engagement/engagement-templates';
import { funnelTemplates } from 'templates/funnel/funnel-templates';
import { goalTemplateSchema } from 'templates/goal/goal-template';
import { goalTemplates } from 'templates/goal/goal-templates';
import { interviewTemplates } from 'templates/interview/interview-templates';
import { writeManual } from 'templates/manual/manual-template';
import { manualTemplates } from 'templates/manual/manual-templates';
import { maturityTemplates } from 'templates/maturity/maturity-templates';
import { measureTemplates } from 'templates/measure/measure-templates';
import { meetingTemplates } from 'templates/meeting/meeting-templates';
import { writeMap } from 'templates/process-map/process-map-template';
import { processMapTemplates } from 'templates/process-map/process-map-templates';
import { reviewTemplates } from 'templates/review/review-templates';
import { surveyTemplates } from 'templates/survey/survey-templates';
import { loadTemplates, localizedTextSchema } from 'templates/template-schema';
import { trainingTemplates } from 'templates/training/training-templates';
import { describe, expect, it } from 'vitest';
import { scoreMaturity } from '~/domain/maturity/maturity-score';
import { checkMap } from '~/domain/process-map/check-map';
import { expectedTimes } from '~/domain/process-map/expected-times';
import { difference } from '~/domain/process-map/map-difference';
import { totals } from '~/domain/process-map/map-totals';
import { processMapSchema } from '~/domain/process-map/process-map';
import { questionsOf } from '~/domain/survey/survey-definition';

const all = {
  engagement: engagementTemplates,
  funnel: funnelTemplates,
  goal: goalTemplates,
  interview: interviewTemplates,
  manual: manualTemplates,
  maturity: maturityTemplates,
  measure: measureTemplates,
  meeting: meetingTemplates,
  'process-map': processMapTemplates,
  review: reviewTemplates,
  survey: surveyTemplates,
  training: trainingTemplates,
};

type Found = { where: string; chinese: string; english: string };

function textsIn(value: unknown, where: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value && 'en' in value) {
    const { 'zh-CN': chinese, en: english } = localizedTextSchema.parse(value);
    return [{ where, chinese, english }];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${where}.${key}`));
}

function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (!first) throw new Error('no template');
  return first;
}

describe('every template', () => {
  it.each(Object.entries(all))('%s is there, with texts in both languages', (kind, templates) => {
    expect(templates.length).toBeGreaterThan(0);
    const texts = textsIn(templates, kind);
    expect(texts.length).toBeGreaterThan(5);
    // Percentages and abbreviations such as "30%" may stand without a word.
    const wordless = texts
      .filter(({ chinese }) => /^[\d.%]+$/.test(chinese))
      .map(({ where }) => where);
    const foreign = texts.filter(
      ({ where, chinese, english }) =>
        (!/\p{Script=Han}/u.test(chinese) && !wordless.includes(where)) ||
        /\p{Script=Han}/u.test(english),
    );
    expect(foreign).toEqual([]);
  });

  it('uses Chinese punctuation in Chinese and none of it in English', () => {
    const texts = textsIn(all, '').filter(({ where }) => !where.includes('manual'));
    expect(texts.filter(({ english }) => /[，。；：？！（）、]/.test(english))).toEqual([]);
    expect(texts.filter(({ chinese }) => /\p{Script=Han}[,;?!]/u.test(chinese))).toEqual([]);
  });

  it('is refused on load when a text is missing, empty or not translated', () => {
    const [goal] = goalTemplates;
    if (!goal) throw new Error('no goal');
    for (const title of [
      { 'zh-CN': '', en: 'x' },
      { 'zh-CN': 'CRM', en: 'CRM' },
      { 'zh-CN': '转化率' },
    ]) {
      const broken = { ...goal, title } as typeof goal;
      expect(() => loadTemplates(goalTemplateSchema, [broken])).toThrow(/title/);
    }
    expect(() => loadTemplates(goalTemplateSchema, [goal, goal])).toThrow(/stands twice/);
  });
});

describe('the templates together', () => {
  it('let measures move only metrics that exist', () => {
    const metrics = new Set(goalTemplates.map((goal) => goal.id));
    const moved = measureTemplates.flatMap((measure) => measure.metrics);
    expect(moved.filter((metric) => !metrics.has(metric))).toEqual([]);
  });

  it('set targets on the better side of the baseline, with the figures of the method', () => {
    for (const { direction, example, id } of goalTemplates) {
      const better = example.target > example.baseline ? 'higher' : 'lower';
      expect([id, direction]).toEqual([id, better]);
    }
    const figures = goalTemplates.map(({ id, example }) => [id, example.baseline, example.target]);
    expect(figures).toEqual(
      expect.arrayContaining([
        ['lead-to-opportunity', 15, 25],
        ['sales-cycle', 45, 30],
        ['customer-satisfaction', 4.2, 4.5],
      ]),
    );
  });

  it('keep win probabilities and stage count of the two funnels', () => {
    const stages = funnelTemplates.map(({ id, stages: own }) => [
      id,
      own.map((stage) => stage.probability),
    ]);
    expect(stages).toEqual([
      ['five-stage', [5, 15, 40, 75, 100]],
      ['six-stage', [10, 30, 50, 70, 80, 100, 0]],
    ]);
  });

  it('fill interviews and courses to their minutes', () => {
    for (const { minutes, sections } of interviewTemplates) {
      expect(sections.reduce((sum, section) => sum + section.minutes, 0)).toBe(minutes);
    }
    for (const { minutes, modules } of trainingTemplates) {
      expect(modules.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes);
    }
    for (const { minutes, agenda } of reviewTemplates) {
      expect(agenda.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes);
    }
  });

  it('ask of a pulse no more than a minute', () => {
    const pulse = surveyTemplates.find((survey) => survey.use === 'pilot-pulse');
    expect(pulse?.definition.minutes).toBe(1);
    expect(pulse && questionsOf(pulse.definition).length).toBeLessThanOrEqual(3);
  });

  it('score a maturity model by its own marks', () => {
    const model = only(maturityTemplates);
    const marks = (highest: number) => ({
      dimensions: model.dimensions.map(({ id, levels }) => ({
        id,
        claimed: null,
        note: '',
        marks: levels
          .filter(({ level }) => level <= highest)
          .flatMap((one) => one.marks.map((mark) => mark.id)),
      })),
    });
    expect([1, 2, 3, 4].map((level) => scoreMaturity(model, marks(level)).overall)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('write the manual as Markdown', () => {
    const manual = writeManual(only(manualTemplates), 'en');
    expect(manual.startsWith('# Sales operating manual\n\n## Scope and version\n\n- Teams:')).toBe(
      true,
    );
    expect(manual.match(/^## /gm)).toHaveLength(10);
  });
});

describe('the starting maps', () => {
  const [current, ideal] = processMapTemplates.map((template) =>
    processMapSchema.parse(writeMap(template, 'zh-CN')),
  );
  if (!current || !ideal) throw new Error('two maps');

  it('lack nothing but owners of their breaks', () => {
    expect(new Set(checkMap(current).map(({ kind }) => kind))).toEqual(
      new Set(['break-without-owner']),
    );
    expect(checkMap(ideal)).toEqual([]);
    expect(current.steps[0]?.name).toBe('汇总线索名单');
  });

  it('promise a shorter way with every break closed and control points', () => {
    const change = difference(current, ideal);
    expect(totals(current)).toMatchObject({ steps: 18, workingHours: 44, waitingHours: 408 });
    expect(totals(ideal)).toMatchObject({ steps: 14, workingHours: 30.7, waitingHours: 196 });
    expect(change.removed).toEqual([]);
    expect(change.added).toEqual([]);
    expect(change.breaksClosed).toHaveLength(3);
    expect(change.controlPointsAdded).toHaveLength(3);
    expect(expectedTimes(current).ok && expectedTimes(ideal).ok).toBe(true);
  });
});

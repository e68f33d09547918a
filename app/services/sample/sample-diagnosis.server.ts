import { database } from '~/db/database.server';
import { answerField } from '~/domain/survey/survey-answers';
import { questionsOf, type SurveyDefinition } from '~/domain/survey/survey-definition';
import { datasetFolder } from '~/platform/data-folder.server';
import { newId } from '~/platform/ids.server';
import { createCase } from '~/services/case-interview/save-case.server';
import { importDataset } from '~/services/dataset/import-dataset.server';
import { receiveUpload } from '~/services/dataset/receive-upload.server';
import {
  attachCase,
  attachMetric,
  attachSurveyAnswer,
} from '~/services/problem/attach-evidence.server';
import { chooseProblem } from '~/services/problem/choose-problem.server';
import { createProblem } from '~/services/problem/save-problem.server';
import { createSurvey } from '~/services/survey/create-survey.server';
import { findSurveyTemplate } from '~/services/survey/list-survey-templates.server';
import { openSurvey } from '~/services/survey/move-survey.server';
import { submitResponse } from '~/services/survey/submit-response.server';
import { deals } from '~/warehouse/deals.server';
import { stageKeys, writeSampleDeals } from './sample-deals';
import { saveSampleAssessment } from './sample-maturity.server';
import type { SampleScene } from './sample-scene';
import { findSampleThemes } from './sample-themes.server';
import { pick, seededRandom } from './seeded-random';
import { succeed } from './succeed';

const seed = 20_260_101;

/** Imports an export of the sample's deals as it stood on one day. */
export async function importSampleDeals(
  scene: SampleScene,
  { fileName, until, withBrokenRows }: { fileName: string; until: string; withBrokenRows: boolean },
): Promise<string> {
  const { words, consultant, engagementId, dates } = scene;
  const csv = writeSampleDeals({
    words,
    seed,
    from: dates.dealsFrom,
    until,
    pilot: { teams: words.teams.slice(0, 2), startsOn: dates.pilotStartsOn },
    withBrokenRows,
  });
  const body = (async function* () {
    yield Buffer.from(csv, 'utf8');
  })();
  const upload = succeed(await receiveUpload(consultant, engagementId, { fileName, body }));
  const stages = stageKeys.map((key) => words.stageNames[key]);
  const dateColumns = words.headers.slice(-stageKeys.length);
  const { stageDates: _guessed, ...mapping } = upload.mapping;
  succeed(
    await importDataset(consultant, engagementId, upload.id, {
      ...mapping,
      stages,
      wonStages: [words.stageNames.won],
      lostStages: [words.stageNames.lost],
      stageDates: Object.fromEntries(
        stages.map((stage, index) => [stage, dateColumns[index] ?? '']),
      ),
    }),
  );
  return upload.id;
}

/** Makes a survey, opens it and sends answers that lean as the story does. */
export async function runSampleSurvey(
  scene: SampleScene,
  survey: {
    templateId: string;
    title: string;
    invited: number;
    answers: number;
    texts: string[];
    leaning: Record<string, string>;
    pilotId?: string;
    /** How many days the answers are spread over, ending on the day of the scene. */
    day: (index: number) => number;
  },
): Promise<string> {
  const { consultant, engagementId } = scene;
  const template = findSurveyTemplate(survey.templateId);
  if (!template) throw new Error(`no survey template ${survey.templateId}`);
  const { id } = succeed(
    await createSurvey(consultant, engagementId, {
      templateId: survey.templateId,
      title: survey.title,
      invited: survey.invited,
      minimumGroup: 5,
      pilotId: survey.pilotId,
    }),
  );
  succeed(await openSurvey(consultant, engagementId, id));
  const { publicToken } = await database().survey.findUniqueOrThrow({ where: { id } });
  const random = seededRandom(seed + survey.answers);
  for (let index = 0; index < survey.answers; index += 1) {
    const entries = answersFor(template.definition, random, survey, index);
    await scene.daysAgo(survey.day(index), async () =>
      succeed(await submitResponse({ publicToken, submissionId: newId(), entries, address: null })),
    );
  }
  return id;
}

function answersFor(
  definition: SurveyDefinition,
  random: () => number,
  { texts, leaning }: { texts: string[]; leaning: Record<string, string> },
  index: number,
): [string, string][] {
  return questionsOf(definition).flatMap((question): [string, string][] => {
    const field = answerField(question.id);
    const lean = leaning[question.id];
    switch (question.kind) {
      case 'single-choice':
      case 'multiple-choice':
        return [
          [
            field,
            pick(
              random,
              question.options.map(({ id }) => [id, id === lean ? 6 : 1] as const),
            ),
          ],
        ];
      case 'scale':
        return [
          [
            field,
            pick(
              random,
              (lean ?? '12321').split('').map((w, i) => [String(i + 1), Number(w)] as const),
            ),
          ],
        ];
      case 'recommendation':
        return [[field, String(3 + Math.floor(random() * 7))]];
      case 'number':
        return [[field, String(Math.round((question.minimum ?? 0) + 1 + random() * 5))]];
      default: {
        const text = texts[index % (texts.length * 3)];
        return text ? [[field, text]] : [];
      }
    }
  });
}

/** Data, survey, cases, maturity and four problems with their evidence. */
export async function playDiagnosis(
  scene: SampleScene,
): Promise<{ problemIds: string[]; datasetId: string }> {
  const { words, consultant, engagementId, dates, daysAgo } = scene;
  const datasetId = await daysAgo(84, () =>
    importSampleDeals(scene, {
      fileName: words.files.diagnosis,
      until: dates.diagnosisUntil,
      withBrokenRows: true,
    }),
  );
  const surveyId = await daysAgo(80, () =>
    runSampleSurvey(scene, {
      templateId: 'sales-process-diagnosis',
      title: words.surveyTitle,
      invited: 24,
      answers: 17,
      texts: words.freeTexts,
      leaning: {
        'slowest-step': 'quotation',
        'worst-hand-over': 'sales-finance',
        'loss-reasons': 'slow',
        'quote-speed': '54210',
      },
      day: (index) => 80 - Math.floor(index / 4),
    }),
  );
  await daysAgo(79, () => findSampleThemes(scene, surveyId));
  const caseIds: string[] = [];
  for (const [index, sampleCase] of words.cases.entries()) {
    const owner = words.sellers[words.teams[index] ?? '']?.[0] ?? '';
    const link = await dealOf(datasetId, owner, sampleCase.outcome);
    const made = await daysAgo(78 - index, () =>
      createCase(consultant, engagementId, {
        ...sampleCase,
        ...link,
        owner,
        interviewedOn: dates.diagnosisUntil,
      }),
    );
    caseIds.push(succeed(made).id);
  }
  await daysAgo(74, () => saveSampleAssessment(scene));
  const problemIds = await daysAgo(72, async () => {
    const ids: string[] = [];
    for (const problem of words.problems) {
      ids.push(succeed(await createProblem(consultant, engagementId, problem)).id);
    }
    return ids;
  });
  await daysAgo(71, () => backProblems(scene, { problemIds, datasetId, surveyId, caseIds }));
  return { problemIds, datasetId };
}

/** A deal of the data that an interview may have been about. */
async function dealOf(datasetId: string, owner: string, outcome: 'won' | 'lost') {
  const found = await deals(
    datasetFolder(datasetId),
    { where: [{ column: 'owner', values: [owner] }], outcome: [outcome] },
    { by: 'closed', direction: 'descending' },
    { pageSize: 1 },
  );
  const deal = found.ok ? found.value.deals[0] : undefined;
  return deal ? { datasetId, dealId: deal.deal } : {};
}

async function backProblems(
  scene: SampleScene,
  found: { problemIds: string[]; datasetId: string; surveyId: string; caseIds: string[] },
): Promise<void> {
  const { words, consultant, engagementId } = scene;
  const [slow = '', fair = '', rework = '', unclear = ''] = found.problemIds;
  const { datasetId } = found;
  const attach = async (problemId: string, choice: Parameters<typeof attachMetric>[3]) =>
    succeed(await attachMetric(consultant, engagementId, problemId, choice));
  await attach(slow, { datasetId, metric: 'cycle-days', note: '' });
  await attach(fair, {
    datasetId,
    metric: 'win-rate',
    column: words.headers[3],
    value: words.tradeFair,
    note: '',
  });
  await attach(unclear, { datasetId, metric: 'win-rate', note: '' });
  const slowest = { questionId: 'slowest-step', of: 'option', optionId: 'quotation' } as const;
  succeed(
    await attachSurveyAnswer(consultant, engagementId, slow, {
      ...slowest,
      surveyId: found.surveyId,
      note: '',
    }),
  );
  const cases = [
    [slow, 0],
    [fair, 1],
    [rework, 2],
  ] as const;
  for (const [problemId, index] of cases) {
    const caseId = found.caseIds[index] ?? '';
    succeed(await attachCase(consultant, engagementId, problemId, { caseId, note: '' }));
  }
  for (const problemId of [slow, fair, rework]) {
    succeed(await chooseProblem(consultant, engagementId, problemId, true));
  }
}

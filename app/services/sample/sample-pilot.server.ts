import { database } from '~/db/database.server';
import { addDays, daysBetween } from '~/domain/calendar/calendar-date';
import { addCheckIn } from '~/services/goal/check-in.server';
import { draftManual } from '~/services/manual/draft-manual.server';
import { addAdjustment } from '~/services/pilot/adjust-pilot.server';
import { beginPilot } from '~/services/pilot/move-pilot.server';
import { changePilotDataset, savePilotPlan } from '~/services/pilot/save-pilot.server';
import { addCourse } from '~/services/training/change-training.server';
import { importSampleDeals, runSampleSurvey } from './sample-diagnosis.server';
import { revisionOf } from './sample-gate.server';
import type { SampleScene } from './sample-scene';
import { succeed } from './succeed';

/** Plans and begins the pilot, and runs it to its fourth week. */
export async function playPilot(
  scene: SampleScene,
  { goalId, datasetId }: { goalId: string; datasetId: string },
): Promise<void> {
  const { words, consultant, engagementId, dates, daysAgo } = scene;
  const sinceStart = daysBetween(dates.pilotStartsOn, dates.today);
  await daysAgo(sinceStart, async () => {
    succeed(
      await savePilotPlan(consultant, engagementId, {
        question: words.pilot.question,
        goalId,
        metric: 'win-rate',
        direction: 'higher',
        datasetId,
        teamColumn: words.headers[1] ?? '',
        pilotTeams: words.teams.slice(0, 2),
        comparisonTeams: words.teams.slice(2),
        baselineFrom: dates.baselineFrom,
        startsOn: dates.pilotStartsOn,
        endsOn: dates.pilotEndsOn,
      }),
    );
    succeed(await beginPilot(consultant, engagementId, await revisionOf(scene, 'pilot')));
  });
  const scope = { workspaceId: consultant.workspaceId, engagementId };
  const pilot = await database().pilot.findFirstOrThrow({ where: scope });
  await daysAgo(1, async () => {
    const newer = await importSampleDeals(scene, {
      fileName: words.files.pilot,
      until: dates.pilotUntil,
      withBrokenRows: false,
    });
    succeed(
      await changePilotDataset(consultant, engagementId, {
        pilotId: pilot.id,
        datasetId: newer,
        revision: pilot.revision,
      }),
    );
    await checkInWeekly(scene, goalId, newer, sinceStart);
  });
  for (const [index, adjustment] of words.adjustments.entries()) {
    const day = Math.max(1, sinceStart - 5 - index * 6);
    const adjustedOn = addDays(dates.today, -day);
    await daysAgo(day, async () =>
      succeed(await addAdjustment(consultant, engagementId, { ...adjustment, adjustedOn })),
    );
  }
  await daysAgo(sinceStart - 1, () =>
    runSampleSurvey(scene, {
      templateId: 'pilot-pulse',
      title: words.pulseTitle,
      invited: 8,
      answers: 23,
      texts: words.pulseTexts,
      leaning: { used: 'always', ease: '01356' },
      pilotId: pilot.id,
      day: (index) => Math.max(1, sinceStart - 1 - index),
    }),
  );
  await daysAgo(2, async () => {
    succeed(await draftManual(consultant, engagementId));
    succeed(
      await addCourse(consultant, engagementId, {
        role: 'representative',
        title: words.course,
        passMark: 80,
      }),
    );
  });
}

async function checkInWeekly(
  scene: SampleScene,
  goalId: string,
  datasetId: string,
  sinceStart: number,
): Promise<void> {
  const { words, consultant, engagementId, dates } = scene;
  for (let week = 0; (week + 1) * 7 <= sinceStart; week += 1) {
    const from = addDays(dates.pilotStartsOn, week * 7);
    const to = addDays(from, 6);
    succeed(
      await addCheckIn(consultant, engagementId, goalId, {
        checkedOn: to,
        note: words.checkInNote,
        source: 'computed',
        datasetId,
        from,
        to,
      }),
    );
  }
}

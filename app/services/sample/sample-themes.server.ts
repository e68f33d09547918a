import { createTheme, markText } from '~/services/survey/change-themes.server';
import { readTexts } from '~/services/survey/read-texts.server';
import type { SampleScene } from './sample-scene';
import { succeed } from './succeed';

/** What the consultants found in the texts that the sample's survey shows. */
export async function findSampleThemes(scene: SampleScene, surveyId: string): Promise<void> {
  const { words, consultant, engagementId } = scene;
  const place = { engagementId, surveyId };
  const { questions } = succeed(await readTexts(consultant, engagementId, surveyId));
  for (const { questionId, texts } of questions) {
    const ids = new Map<string, string>();
    for (const { name, word } of words.textThemes) {
      const found = texts.filter(({ text }) => text.includes(word));
      if (found.length === 0) continue;
      const themeId =
        ids.get(name) ?? succeed(await createTheme(consultant, place, { questionId, name })).id;
      ids.set(name, themeId);
      for (const { key } of found) {
        succeed(await markText(consultant, place, { themeId, key, isOn: true }));
      }
    }
  }
}

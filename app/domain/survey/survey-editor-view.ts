import type { SurveyDefinition } from './survey-definition';

/** Who had saved the questions when; a sitting of one person is one version. */
export type SurveyVersionItem = { id: string; revision: number; by: string; at: string };

/** A draft as the builder takes it. */
export type SurveyEditorPage = {
  id: string;
  title: string;
  revision: number;
  definition: SurveyDefinition;
  versions: SurveyVersionItem[];
  /** Steps of the engagement's process maps, for questions to be pinned to. */
  steps: { id: string; name: string }[];
};

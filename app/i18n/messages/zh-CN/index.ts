import { analysis } from './analysis';
import { auth } from './auth';
import { caseInterview } from './case-interview';
import { dataset } from './dataset';
import { engagement } from './engagement';
import { error } from './error';
import { form } from './form';
import { funnel } from './funnel';
import { gate } from './gate';
import { goal } from './goal';
import { history } from './history';
import { invitation } from './invitation';
import { library } from './library';
import { manual } from './manual';
import { mapReading } from './map-reading';
import { maturity } from './maturity';
import { measure } from './measure';
import { member } from './member';
import { origin } from './origin';
import { overview } from './overview';
import { people } from './people';
import { pilot } from './pilot';
import { portfolio } from './portfolio';
import { problem } from './problem';
import { processMap } from './process-map';
import { processMaps } from './process-maps';
import { processView } from './process-view';
import { quality } from './quality';
import { review } from './review';
import { rollout } from './rollout';
import { search } from './search';
import { sending } from './sending';
import { settings } from './settings';
import { setup } from './setup';
import { shell } from './shell';
import { survey } from './survey';
import { surveyBuilder } from './survey-builder';
import { surveyResults } from './survey-results';
import { thread } from './thread';
import { training } from './training';
import { trend } from './trend';
import { workflow } from './workflow';

export const messages = {
  shell,
  search,
  error,
  auth,
  settings,
  people,
  invitation,
  engagement,
  gate,
  workflow,
  portfolio,
  dataset,
  funnel,
  origin,
  analysis,
  trend,
  quality,
  survey,
  surveyBuilder,
  sending,
  surveyResults,
  caseInterview,
  problem,
  processMap,
  mapReading,
  processMaps,
  processView,
  measure,
  goal,
  pilot,
  rollout,
  manual,
  training,
  review,
  maturity,
  thread,
  member,
  library,
  setup,
  form,
  history,
  overview,
};

import { loadTemplates } from '../template-schema';
import { diagnosisSurvey } from './diagnosis-survey';
import { pilotFeedbackSurvey } from './pilot-feedback-survey';
import { pilotPulseSurvey } from './pilot-pulse-survey';
import { surveyTemplateSchema } from './survey-template';

export const surveyTemplates = loadTemplates(surveyTemplateSchema, [
  diagnosisSurvey,
  pilotPulseSurvey,
  pilotFeedbackSurvey,
]);

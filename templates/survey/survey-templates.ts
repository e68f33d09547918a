import { loadTemplates } from '../template-schema';
import { caseInterviewSurvey } from './case-interview-survey';
import { customerSatisfactionSurvey } from './customer-satisfaction-survey';
import { diagnosisSurvey } from './diagnosis-survey';
import { employeeRecommendationSurvey } from './employee-recommendation-survey';
import { maturitySelfAssessmentSurvey } from './maturity-self-assessment-survey';
import { pilotFeedbackSurvey } from './pilot-feedback-survey';
import { pilotPulseSurvey } from './pilot-pulse-survey';
import { surveyTemplateSchema } from './survey-template';
import { trainingTestSurvey } from './training-test-survey';

export const surveyTemplates = loadTemplates(surveyTemplateSchema, [
  diagnosisSurvey,
  pilotPulseSurvey,
  pilotFeedbackSurvey,
  customerSatisfactionSurvey,
  employeeRecommendationSurvey,
  trainingTestSurvey,
  maturitySelfAssessmentSurvey,
  caseInterviewSurvey,
]);

import {
  surveyResponseReceiptSchema,
  surveyResponseRequestSchema,
} from '~/features/survey/survey-response-request';
import { apiSchema } from './schema-registry';

export const surveyResponseBody = apiSchema('SurveyResponse', surveyResponseRequestSchema);

export const surveyResponseReceipt = apiSchema(
  'SurveyResponseReceipt',
  surveyResponseReceiptSchema,
);

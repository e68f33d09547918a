import { loadTemplates } from '../template-schema';
import { caseInterview } from './case-interview';
import { interviewTemplateSchema } from './interview-template';

export const interviewTemplates = loadTemplates(interviewTemplateSchema, [caseInterview]);

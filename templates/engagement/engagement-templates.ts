import { loadTemplates } from '../template-schema';
import { engagementTemplateSchema } from './engagement-template';
import { salesImprovement } from './sales-improvement';

export const engagementTemplates = loadTemplates(engagementTemplateSchema, [salesImprovement]);

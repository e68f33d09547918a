import { loadTemplates } from '../template-schema';
import { goalMetrics } from './goal-metrics';
import { goalTemplateSchema } from './goal-template';

export const goalTemplates = loadTemplates(goalTemplateSchema, goalMetrics);

import { loadTemplates } from '../template-schema';
import { processReviews } from './process-reviews';
import { reviewTemplateSchema } from './review-template';

export const reviewTemplates = loadTemplates(reviewTemplateSchema, processReviews);

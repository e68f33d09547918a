import { loadTemplates } from '../template-schema';
import { leadToCashCurrent } from './lead-to-cash-current';
import { leadToCashIdeal } from './lead-to-cash-ideal';
import { processMapTemplateSchema } from './process-map-template';

export const processMapTemplates = loadTemplates(processMapTemplateSchema, [
  leadToCashCurrent,
  leadToCashIdeal,
]);

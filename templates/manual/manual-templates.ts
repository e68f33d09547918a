import { loadTemplates } from '../template-schema';
import { manualTemplateSchema } from './manual-template';
import { salesManual } from './sales-manual';

export const manualTemplates = loadTemplates(manualTemplateSchema, [salesManual]);

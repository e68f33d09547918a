import { loadTemplates } from '../template-schema';
import { measureCatalogue } from './measure-catalogue';
import { measureTemplateSchema } from './measure-template';

export const measureTemplates = loadTemplates(measureTemplateSchema, measureCatalogue);

import { loadTemplates } from '../template-schema';
import { measureTemplateSchema } from './measure-template';
import { measuresBeforeProposal } from './measures-before-proposal';
import { measuresFromProposal } from './measures-from-proposal';

export const measureTemplates = loadTemplates(measureTemplateSchema, [
  ...measuresBeforeProposal,
  ...measuresFromProposal,
]);

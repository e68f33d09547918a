import { loadTemplates } from '../template-schema';
import { fiveStageFunnel } from './five-stage-funnel';
import { funnelTemplateSchema } from './funnel-template';
import { sixStageFunnel } from './six-stage-funnel';

export const funnelTemplates = loadTemplates(funnelTemplateSchema, [
  fiveStageFunnel,
  sixStageFunnel,
]);

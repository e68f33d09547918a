import { loadTemplates } from '../template-schema';
import { meetingCadence } from './meeting-cadence';
import { meetingTemplateSchema } from './meeting-template';

export const meetingTemplates = loadTemplates(meetingTemplateSchema, meetingCadence);

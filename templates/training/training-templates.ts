import { loadTemplates } from '../template-schema';
import { directorCourse } from './director-course';
import { managerCourse } from './manager-course';
import { marketingCourse } from './marketing-course';
import { representativeCourse } from './representative-course';
import { trainingTemplateSchema } from './training-template';

export const trainingTemplates = loadTemplates(trainingTemplateSchema, [
  representativeCourse,
  managerCourse,
  directorCourse,
  marketingCourse,
]);

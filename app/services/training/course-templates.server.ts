import { trainingTemplates } from 'templates/training/training-templates';

export type CourseTemplate = {
  id: string;
  role: string;
  title: string;
  passMark: number;
  minutes: number;
};

/** Courses to start from, one for each role. */
export function listCourseTemplates(locale: 'zh-CN' | 'en'): CourseTemplate[] {
  return trainingTemplates.map(({ id, role, title, passMark, minutes }) => ({
    id,
    role,
    title: title[locale],
    passMark,
    minutes,
  }));
}

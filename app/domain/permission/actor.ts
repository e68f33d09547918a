import type { Role } from './permission';

/** The signed-in person on whose behalf a service works. */
export type Actor = {
  userId: string;
  workspaceId: string;
  role: Role;
  name: string;
  locale: 'zh-CN' | 'en';
  timeZone: string;
  currency: string;
};

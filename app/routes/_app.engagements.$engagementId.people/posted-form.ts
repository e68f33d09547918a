import type { Actor } from '~/domain/permission/actor';

/** What a form on the people page of an engagement brings. */
export type PostedForm = {
  request: Request;
  actor: Actor;
  engagementId: string;
  form: FormData;
};

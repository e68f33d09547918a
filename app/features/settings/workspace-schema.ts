import { setupSchema } from '~/features/setup/setup-schema';

export const workspaceSchema = setupSchema
  .pick({ locale: true, currency: true, timeZone: true })
  .extend({ name: setupSchema.shape.workspaceName });

import { z } from 'zod';
import { roles } from '~/domain/permission/permission';
import { newPasswordSchema } from '~/features/settings/account-schema';

export const invitationSchema = z.object({
  role: z.enum(roles),
  email: z.email().max(200).optional(),
  teamId: z.string().optional(),
});

export const revokeInvitationSchema = z.object({ id: z.string() });

export const acceptanceSchema = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(200),
  password: newPasswordSchema,
  locale: z.enum(['zh-CN', 'en']),
});

import { z } from 'zod';

export const profileSchema = z.object({
  name: z.string().trim().min(1).max(120),
  locale: z.enum(['zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
});

export const newPasswordSchema = z.string().min(10, 'settings:account.passwordTooShort').max(128);

export const passwordSchema = z.object({
  currentPassword: z.string().max(128),
  newPassword: newPasswordSchema,
});

import { z } from 'zod';

export const tokenSchema = z.object({ name: z.string().trim().min(1).max(80) });

export const revokeTokenSchema = z.object({ id: z.string() });

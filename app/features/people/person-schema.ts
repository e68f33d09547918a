import { z } from 'zod';
import { roles } from '~/domain/permission/permission';

export const personSchema = z.object({ id: z.string() });

export const roleSchema = personSchema.extend({ role: z.enum(roles) });

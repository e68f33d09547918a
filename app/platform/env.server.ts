import path from 'node:path';
import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('')
  .transform((value) => value === '1' || value === 'true');

const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: flag,
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Penstock <penstock@localhost>'),
  /** Lets group robots stand inside the server's own network. */
  WEBHOOK_PRIVATE_ADDRESSES: flag,
  UPLOAD_LIMIT_MB: z.coerce.number().positive().default(200),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  PENSTOCK_DEMO: flag,
  DEMO_LOCALE: z.enum(['zh-CN', 'en']).default('zh-CN'),
});

export type Environment = Omit<z.infer<typeof environmentSchema>, 'DATA_DIR'> & {
  /** Absolute path of the data folder. */
  DATA_DIR: string;
  databaseKind: 'sqlite' | 'postgresql';
};

/** Reads the environment at each call, so that tests can point a worker at its own folder. */
export function readEnvironment(): Environment {
  const present = Object.fromEntries(
    Object.entries(process.env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.parse(present);
  return {
    ...parsed,
    DATA_DIR: path.resolve(parsed.DATA_DIR),
    databaseKind: /^postgres(ql)?:/.test(parsed.DATABASE_URL ?? '') ? 'postgresql' : 'sqlite',
  };
}

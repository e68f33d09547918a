import pino from 'pino';
import { readEnvironment } from './env.server';

/** Structured log. It names ids and codes, never names, addresses, answers or secrets. */
export const log = pino({
  level: readEnvironment().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['password', 'token', '*.password', '*.token', 'email', '*.email'],
});

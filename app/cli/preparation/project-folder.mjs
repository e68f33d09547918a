import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where package.json lies; every command of the project runs from here. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

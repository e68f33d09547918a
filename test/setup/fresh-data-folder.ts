import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A data folder for one test file, set before the app's modules load. */
export function freshDataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'penstock-test-'));
  process.env.DATA_DIR = folder;
  for (const name of ['SMTP_URL', 'PUBLIC_URL', 'TRUST_PROXY', 'PENSTOCK_DEMO', 'HOST', 'PORT']) {
    delete process.env[name];
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** The browser of the end-to-end tests: the user's own, Debian's, or Playwright's. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns {Promise<string | undefined>} the path of a Chromium that starts */
export async function findChromium() {
  const asked = process.env.PENSTOCK_CHROMIUM;
  if (asked) {
    if (!starts(asked))
      throw new Error(`PENSTOCK_CHROMIUM=${asked} is not a Chromium that starts.`);
    return asked;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => path.join(folder, command))),
    ...macApplications,
    ...macApplications.map((application) => path.join(os.homedir(), application)),
    await playwrightsOwn(),
  ];
  return candidates.find((candidate) => candidate && isExecutable(candidate) && starts(candidate));
}

/**
 * Finds a Chromium, or as root on Debian or Ubuntu installs one.
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 */
export async function ensureChromium(say) {
  const found = await findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && isDebianLike()) {
    say('Installing Chromium and a Chinese font (apt-get) …');
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    const installed = await findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The end-to-end tests need Chromium: install it (apt-get install chromium, or `npx playwright install chromium`), or set PENSTOCK_CHROMIUM to its path.',
  );
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's `chromium-browser` may be a script that only says what to install. */
function starts(file) {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isDebianLike() {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function apt(args) {
  execFileSync('apt-get', ['-q', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

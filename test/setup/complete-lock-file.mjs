/**
 * `node test/setup/complete-lock-file.mjs` after a change of packages. A registry mirror that has no
 * packages for other systems makes npm leave them out of the lock file, and `npm ci` then refuses it
 * everywhere. They are all pinned by the package that wants them, so they can be named without asking.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const systems = /\b(darwin|linux|win32|android|freebsd|openbsd|netbsd|openharmony|sunos|aix)\b/;
const processors = /\b(x64|arm64|arm|ia32|ppc64|s390x|riscv64|loong64|mips64el|wasm32)\b/;
const lockFile = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../package-lock.json',
);

/**
 * Optional packages that the lock file wants and does not have.
 * @param {{ packages: Record<string, { optionalDependencies?: Record<string, string>, dev?: boolean }> }} lock
 */
export function missingOptionalPackages({ packages }) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isReachable(packages, parent, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** As Node looks for it: beside the parent, then beside each folder above. */
function isReachable(packages, parent, name) {
  const levels = parent.split('/node_modules/');
  for (let depth = levels.length; depth >= 0; depth -= 1) {
    const folder = levels.slice(0, depth).join('/node_modules/');
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
  }
  return false;
}

function entryOf({ name, version, dev }) {
  const [system] = systems.exec(name) ?? [];
  const [processor] = processors.exec(name) ?? [];
  const library = /musl/.test(name)
    ? 'musl'
    : /gnu/.test(name) && system === 'linux'
      ? 'glibc'
      : undefined;
  if (!/^\d/.test(version) || (!system && !processor)) {
    throw new Error(`${name}@${version} is not a pinned package for one system`);
  }
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(dev && { dev }),
    ...(library && { libc: [library] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
  const missing = missingOptionalPackages(lock);
  for (const found of missing) lock.packages[`node_modules/${found.name}`] = entryOf(found);
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
  );
  if (missing.length > 0) writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages for other systems added.`);
}

/**
 * `npm start` and `npm run demo`: from a fresh clone to a running server. Plain JavaScript without
 * dependencies, because it is what installs them. `--demo` takes a throw-away data folder.
 */
const wanted = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(
    `Penstock needs Node ${wanted.join('.')} or newer; this is Node ${process.versions.node}.`,
  );
  process.exitCode = 1;
} else {
  // Loaded only now, so that an old Node meets the sentence above and no syntax that it can't read.
  const { start } = await import('./preparation/start.mjs');
  process.exitCode = await start({ demo: process.argv.includes('--demo') });
}

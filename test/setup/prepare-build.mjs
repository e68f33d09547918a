import { prepare } from '../../app/cli/preparation/prepare.mjs';

/** Builds when the sources changed, so that `npx playwright test` never drives an old build. */
export default function prepareBuild() {
  return prepare({ build: true, say: (line) => console.log(line) });
}

import { format } from 'node:util';
import { afterEach, beforeEach, vi } from 'vitest';

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
const lines: string[] = [];

// What modules print while they load belongs to the first test of the file.
watch();

beforeEach(watch);

afterEach(() => {
  const printed = lines.splice(0);
  if (printed.length > 0) {
    throw new Error(`Unexpected console output:\n${printed.join('\n')}`);
  }
});

/** A test that expects output puts its own spy in place of this one. */
function watch(): void {
  for (const method of methods) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      lines.push(`console.${method}: ${format(...args)}`);
    });
  }
}

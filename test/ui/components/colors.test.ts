import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('app/styles/tokens.css', 'utf8');

function tokens(block: string | undefined): Record<string, string> {
  return Object.fromEntries(
    Array.from((block ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

const light = tokens(/^:root \{([^}]*)\}/m.exec(css)?.[1]);
const darkByChoice = tokens(/:root\[data-theme="dark"\] \{([^}]*)\}/.exec(css)?.[1]);
const darkBySystem = tokens(/:root:not\([^)]*\) \{([^}]*)\}/.exec(css)?.[1]);

/** Relative luminance of #rrggbb (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['canvas', 'surface', 'sunken', 'raised', 'hover'];
const textOn: [string, string[]][] = [
  ...['ink', 'muted', 'faint', 'accent'].map((text): [string, string[]] => [text, grounds]),
  ...['positive', 'caution', 'critical', 'neutral', 'accent'].map((tone): [string, string[]] => [
    tone,
    [`${tone}-soft`, 'surface', 'canvas', 'hover'],
  ]),
  ...['ink', 'muted'].map((text): [string, string[]] => [
    text,
    ['positive-soft', 'caution-soft', 'critical-soft', 'neutral-soft', 'accent-soft'],
  ]),
  ['on-accent', ['accent', 'accent-hover']],
  ['on-danger', ['danger', 'danger-hover']],
];
const shapesOn: [string, string[]][] = [
  ['control', ['canvas', 'surface', 'raised']],
  ['focus', grounds],
  ...['positive-solid', 'caution-solid', 'critical-solid', 'neutral-solid'].map(
    (shape): [string, string[]] => [shape, ['surface', 'canvas']],
  ),
  ...Array.from({ length: 8 }, (_, index): [string, string[]] => [
    `series-${index + 1}`,
    ['surface', 'canvas'],
  ]),
];

describe('the colours', () => {
  it('are the same dark by choice and dark by the system', () => {
    expect(Object.keys(light).length).toBeGreaterThan(40);
    expect(darkBySystem).toEqual(darkByChoice);
  });

  it('are all there in the dark', () => {
    expect(Object.keys(darkByChoice).sort()).toEqual(Object.keys(light).sort());
  });

  it.each([
    ['light', light],
    ['dark', darkByChoice],
  ])('let every text be read (4.5:1) in %s', (_, theme) => {
    const weak = textOn.flatMap(([text, backgrounds]) =>
      backgrounds
        .map((ground) => ({ text, ground, ratio: contrast(theme[text], theme[ground]) }))
        .filter(({ ratio }) => ratio < 4.5),
    );
    expect(weak).toEqual([]);
  });

  it.each([
    ['light', light],
    ['dark', darkByChoice],
  ])('let every shape be seen (3:1) in %s', (_, theme) => {
    const weak = shapesOn.flatMap(([shape, backgrounds]) =>
      backgrounds
        .map((ground) => ({ shape, ground, ratio: contrast(theme[shape], theme[ground]) }))
        .filter(({ ratio }) => ratio < 3),
    );
    expect(weak).toEqual([]);
  });
});

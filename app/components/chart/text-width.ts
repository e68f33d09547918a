/** Advance widths of Inter's characters from space to tilde, in hundredths of the font size. */
const advances =
  '28 28 40 63 64 81 64 22 36 36 50 66 28 46 28 36 64 64 64 64 64 64 64 64 64 64 28 28 66 66 66 51 94 68 65 73 72 60 59 74 74 26 54 65 56 89 75 76 63 76 64 64 64 74 68 95 64 66 62 36 36 36 47 45 50 56 62 56 62 58 36 61 59 24 24 54 24 87 59 60 61 61 37 52 36 58 56 81 54 56 54 36 33 36 66'
    .split(' ')
    .map(Number);

/** The reader's font may be another one, a little wider. */
const safety = 1.04;

/**
 * The width of a text in pixels, without a browser: charts are laid out on the server. `font` is a
 * CSS font with its size in px. Ideographs and full-width forms fill a square.
 */
export function textWidth(text: string, font = '12px'): number {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12);
  let hundredths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    hundredths += advances[code - 32] ?? (code >= 0x2e80 ? 100 : code < 32 ? 0 : 62);
  }
  return (hundredths / 100) * size * safety;
}

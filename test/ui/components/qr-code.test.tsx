import { render } from '@testing-library/react';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { QrCode } from '~/components/diagram/qr-code';

const scale = 4;

/** The picture that a camera would see: white, with the dark squares of the path. */
function rasterise(svg: SVGSVGElement): { pixels: Uint8ClampedArray; width: number } {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  const squares = svg.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, x, y] of squares.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < scale; row += 1) {
      for (let column = 0; column < scale; column += 1) {
        const at = ((Number(y) * scale + row) * width + Number(x) * scale + column) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return { pixels, width };
}

test.each([
  'https://survey.example.com/s/Q5vYbqXkT3mWn1rUeGh2aLs8dZcFoPiJxKtVyRwEuMA',
  'https://渠成.example.cn/s/abc?team=team-1a2b3c4d-5e6f7a8b',
  `https://survey.example.com/s/${'a'.repeat(43)}?t=${'b'.repeat(43)}.${'c'.repeat(22)}`,
])('a reader finds the link in the code: %s', (link) => {
  const { container } = render(<QrCode text={link} label="Code" />);
  const svg = container.querySelector('svg');
  if (!svg) throw new Error('no drawing');
  const { pixels, width } = rasterise(svg);
  expect(jsQR(pixels, width, width)?.data).toBe(link);
  expect(svg.getAttribute('aria-label')).toBe('Code');
});

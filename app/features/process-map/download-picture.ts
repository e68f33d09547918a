/**
 * A drawn picture as a text of its own: colours that the page defines are written out, and the
 * ground is painted, so that it looks the same in a slide.
 */
function standAlone(drawn: SVGSVGElement): { text: string; width: number; height: number } | null {
  const copy = drawn.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return null;
  const style = getComputedStyle(drawn);
  const [x = 0, y = 0, width = 800, height = 400] = (copy.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.ceil(width)));
  copy.setAttribute('height', String(Math.ceil(height)));
  copy.removeAttribute('style');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const surface = style.getPropertyValue('--surface').trim();
  for (const [name, value] of Object.entries({ x, y, width, height })) {
    ground.setAttribute(name, String(value));
  }
  ground.setAttribute('fill', surface || '#ffffff');
  copy.insertBefore(ground, copy.firstChild);
  const text = new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
      return style.getPropertyValue(name).trim() || whole;
    });
  return { text, width: Math.ceil(width), height: Math.ceil(height) };
}

export function downloadSvg(drawn: SVGSVGElement, fileName: string): void {
  const picture = standAlone(drawn);
  if (picture) save(new Blob([picture.text], { type: 'image/svg+xml' }), fileName);
}

/** Twice the size on the screen, so that slides stay sharp; larger pictures keep within a canvas. */
const SHARPNESS = 2;
const LARGEST_SIDE = 12_000;

export async function downloadPng(drawn: SVGSVGElement, fileName: string): Promise<void> {
  const picture = standAlone(drawn);
  if (!picture) return;
  const { text, width, height } = picture;
  const scale = Math.min(SHARPNESS, LARGEST_SIDE / Math.max(width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) save(blob, fileName);
}

function save(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Saves a drawn picture as a file of its own: colours that the page defines are written out, and the
 * ground is painted, so that it looks the same in a slide.
 */
export function downloadSvg(drawn: SVGSVGElement, fileName: string): void {
  const copy = drawn.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return;
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
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

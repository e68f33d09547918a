/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export function saveSvg(svg: string, name: string): void {
  saveFile(new Blob([withColors(svg)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Draws the SVG, which must say its width and height, at twice its size. */
export function savePng(svg: string, name: string): void {
  const picture = new Image();
  const address = URL.createObjectURL(new Blob([withColors(svg)], { type: 'image/svg+xml' }));
  picture.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = picture.width * 2;
    canvas.height = picture.height * 2;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    canvas.toBlob((content) => content && saveFile(content, `${name}.png`));
  };
  picture.src = address;
}

/** The page's colours put in, so that the drawing stands alone. */
function withColors(svg: string): string {
  const style = getComputedStyle(document.documentElement);
  return svg.replaceAll(/var\((--[\w-]+)\)/g, (_all, name: string) =>
    style.getPropertyValue(name).trim(),
  );
}

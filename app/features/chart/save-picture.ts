import { save } from './save-file';

/** The drawing with the page's colours put in, so that it stands alone. */
function standalone(svg: string): string {
  const style = getComputedStyle(document.documentElement);
  return svg
    .replace(/<svg /, '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replaceAll(/var\((--[\w-]+)\)/g, (_all, name: string) => style.getPropertyValue(name).trim());
}

/** A picture needs a size of its own; the drawing has one in its view box. */
function sized(svg: string): string {
  const [, width = '960', height = '240'] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [];
  return svg.replace(/<svg /, `<svg width="${width}" height="${height}" `);
}

export function saveSvg(svg: string, name: string): void {
  save(new Blob([standalone(svg)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Twice as fine as on the screen, on the page's own ground. */
export function savePng(svg: string, name: string): void {
  const picture = new Image();
  const address = URL.createObjectURL(
    new Blob([sized(standalone(svg))], { type: 'image/svg+xml' }),
  );
  picture.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = picture.width * 2;
    canvas.height = picture.height * 2;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    canvas.toBlob((content) => content && save(content, `${name}.png`));
  };
  picture.src = address;
}

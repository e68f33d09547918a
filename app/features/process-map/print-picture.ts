/** How many millimetres of a landscape page a picture can take. */
const PAGE = { width: 277, height: 178 };

/**
 * Prints one picture alone on one landscape page. The page is set to landscape for this printing
 * only; without it the browser prints the page as a whole, as ever.
 */
export function printPicture(frame: HTMLElement, title: string): void {
  const drawn = frame.querySelector('[role="img"] > svg');
  if (!(drawn instanceof SVGSVGElement)) return;
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  const heading = document.createElement('h1');
  heading.textContent = title;
  const picture = drawn.cloneNode(true);
  if (!(picture instanceof SVGSVGElement)) return;
  const { width, height } = drawn.viewBox.baseVal;
  const scale = Math.min(PAGE.width / width, PAGE.height / height);
  picture.setAttribute('width', `${width * scale}mm`);
  picture.setAttribute('height', `${height * scale}mm`);
  picture.removeAttribute('style');
  sheet.append(heading, picture);
  const root = document.documentElement;
  const done = () => {
    sheet.remove();
    delete root.dataset.print;
  };
  document.body.append(sheet);
  root.dataset.print = 'picture';
  window.addEventListener('afterprint', done, { once: true });
  window.print();
}

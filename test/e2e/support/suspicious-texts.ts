declare global {
  interface Window {
    reportSuspiciousText: (text: string) => void;
  }
}

/**
 * Runs inside every page: reports texts and labels that look like a message key (`survey.list.title`),
 * an unfilled placeholder, or a value that was never meant to be read. Code and file names are let be.
 */
export function reportSuspiciousTexts(): void {
  const key = /^[a-z][\w-]*(\.[\w-]+)+$/i;
  const fileName =
    /\.(csv|tsv|txt|json|xlsx?|parquet|md|gz|tar|png|svg|pdf|sql|local|com|org|test|localhost)$/i;
  const broken = /\{\{|\}\}|\[object Object\]|\bundefined\b|\bNaN\b|Invalid Date|\bnull\b/;
  const attributes = ['aria-label', 'placeholder', 'title', 'alt'];
  const letBe =
    'code, pre, kbd, samp, script, style, textarea, [translate="no"], [data-untranslated]';
  const reported = new Set<string>();
  let planned = false;

  function check(text: string | null, element: Element | null): void {
    const trimmed = text?.trim() ?? '';
    if (!trimmed || reported.has(trimmed) || element?.closest(letBe)) return;
    const isKey =
      key.test(trimmed) && !fileName.test(trimmed) && /[a-z]/i.test(trimmed.at(-1) ?? '');
    if (!isKey && !broken.test(trimmed)) return;
    reported.add(trimmed);
    window.reportSuspiciousText(trimmed.slice(0, 200));
  }

  function scan(): void {
    planned = false;
    if (!document.body) return;
    check(document.title, null);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      check(node.textContent, node.parentElement);
    }
    for (const attribute of attributes) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        check(element.getAttribute(attribute), element);
      }
    }
  }

  function plan(): void {
    if (planned) return;
    planned = true;
    setTimeout(scan, 50);
  }

  new MutationObserver(plan).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributes,
  });
  plan();
}

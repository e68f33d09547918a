// The survey's page is complete without this. It keeps on this device what has been filled in until it
// is sent, offers to go on from there, and moves the slider beside a number.
(() => {
  const key = `penstock-sheet ${location.pathname}${new URLSearchParams(location.search).get('t') ?? ''}`;
  const form = document.querySelector('form[data-sheet]');
  const days = 30;
  let isForgotten = false;

  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
      return kept && Date.now() - kept.at < days * 86_400_000 ? kept.entries : null;
    } catch {
      return null;
    }
  }

  function keep() {
    if (isForgotten) return;
    const entries = [...new FormData(form)].filter(
      ([name, value]) => typeof value === 'string' && !['go', 'language', 'website'].includes(name),
    );
    try {
      if (entries.some(([name, value]) => name.startsWith('answer.') && value !== '')) {
        localStorage.setItem(key, JSON.stringify({ at: Date.now(), entries }));
      }
    } catch {
      // A full or closed store: then nothing is kept.
    }
  }

  function forget() {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  }

  function offerToGoOn(entries) {
    const box = document.querySelector('[data-resume]');
    if (!box) return;
    box.hidden = false;
    box.querySelector('[data-resume-again]').addEventListener('click', () => {
      forget();
      box.hidden = true;
    });
    box.querySelector('[data-resume-on]').addEventListener('click', () => {
      const again = document.createElement('form');
      again.method = 'post';
      for (const [name, value] of [...entries, ['language', document.documentElement.lang]]) {
        const field = document.createElement('input');
        field.type = 'hidden';
        field.name = name;
        field.value = value;
        again.append(field);
      }
      document.body.append(again);
      again.submit();
    });
  }

  if (document.querySelector('[data-received]')) forget();
  if (form) {
    const entries = form.dataset.sheet === 'fresh' ? read() : null;
    if (entries) offerToGoOn(entries);
    form.addEventListener('change', keep);
    addEventListener('pagehide', keep);
    addEventListener('penstock-forget', () => {
      isForgotten = true;
    });
    if (form.dataset.sheet !== 'fresh') keep();
  }

  for (const slider of document.querySelectorAll('[data-slider]')) {
    const range = slider.querySelector('[type=range]');
    const number = slider.querySelector('input:not([type=range])');
    range.addEventListener('input', () => {
      number.value = range.value;
    });
    number.addEventListener('input', () => {
      if (number.value !== '') range.value = number.value;
    });
  }
})();

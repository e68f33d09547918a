// The survey's page is complete without this. It keeps a sheet that was sent on this device until the
// server has confirmed it, and sends it again under the same id, which counts once.
(() => {
  const store = 'penstock-waiting';
  const here = location.pathname + location.search;
  const form = document.querySelector('form[data-sheet]');
  const status = document.querySelector('[data-sending]');
  const patience = 20_000;
  let timer = 0;
  let failures = 0;
  let isSending = false;
  let heardAt = Date.now();

  function readWaiting() {
    try {
      const kept = JSON.parse(localStorage.getItem(store) ?? '[]');
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  function writeWaiting(items) {
    try {
      if (items.length > 0) localStorage.setItem(store, JSON.stringify(items));
      else localStorage.removeItem(store);
      return true;
    } catch {
      return false;
    }
  }

  const without = (id) => readWaiting().filter((item) => item.id !== id);

  /** One sentence of what is happening: `sending`, `waiting`, `busy` or `offline`; none for nothing. */
  function say(state) {
    if (!status) return;
    status.hidden = state === null;
    for (const text of status.querySelectorAll('[data-state]')) {
      text.hidden = !text.dataset.state.split(' ').includes(state);
    }
    for (const button of form?.querySelectorAll('button[name=go]') ?? []) {
      button.disabled = state === 'sending' || state === 'waiting' || state === 'busy';
    }
    if (state !== null) status.scrollIntoView({ block: 'nearest' });
  }

  function fetchInTime(url, options) {
    const control = new AbortController();
    const late = setTimeout(() => control.abort(), patience);
    return fetch(url, { ...options, signal: control.signal }).finally(() => clearTimeout(late));
  }

  async function flush() {
    if (isSending) return;
    isSending = true;
    clearTimeout(timer);
    for (const item of readWaiting()) await send(item);
    isSending = false;
    if (readWaiting().length === 0) return;
    failures += 1;
    timer = setTimeout(flush, Math.min(60_000, 1000 * 2 ** failures));
  }

  async function send(item) {
    const isHere = item.url === here;
    if (isHere) say('sending');
    let answer;
    try {
      answer = await fetchInTime(item.url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: item.body,
      });
    } catch {
      if (isHere) say('waiting');
      return;
    }
    if (answer.status === 429 || answer.status >= 500) {
      if (isHere) say('busy');
      return;
    }
    failures = 0;
    if (answer.redirected && new URL(answer.url).searchParams.has('received')) {
      writeWaiting(without(item.id));
      if (isHere) location.replace(answer.url);
      else forgetDraft(item.url);
      return;
    }
    // Something about the sheet needs another look: the server's own page says what.
    if (isHere) {
      writeWaiting(without(item.id));
      showAnswerTo(item.body);
    } else if (answer.status === 404 || answer.status === 409 || answer.status === 410) {
      writeWaiting(without(item.id));
    }
  }

  function showAnswerTo(body) {
    const again = document.createElement('form');
    again.method = 'post';
    again.action = here;
    for (const [name, value] of new URLSearchParams(body)) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      again.append(field);
    }
    document.body.append(again);
    again.submit();
  }

  /** The sheet's own script keeps a draft under this name. */
  function forgetDraft(url) {
    const { pathname, searchParams } = new URL(url, location.origin);
    try {
      localStorage.removeItem(`penstock-sheet ${pathname}${searchParams.get('t') ?? ''}`);
    } catch {
      // Nothing was kept.
    }
  }

  function onSend(event, button) {
    const data = new FormData(form);
    data.set('go', 'send');
    const item = {
      id: data.get('submission'),
      url: here,
      body: new URLSearchParams(data).toString(),
    };
    // Without a place to keep it, the browser sends it as ever.
    if (!writeWaiting([...without(item.id), item])) return;
    event.preventDefault();
    button?.blur();
    failures = 0;
    void flush();
  }

  /** Another screen comes from the server; without a connection this one stays, with all on it. */
  async function onStep(event, button) {
    if (navigator.onLine && Date.now() - heardAt < 15_000) return;
    event.preventDefault();
    try {
      await fetchInTime('/favicon.svg', { method: 'HEAD', cache: 'no-store' });
    } catch {
      say('offline');
      return;
    }
    heardAt = Date.now();
    const go = document.createElement('input');
    go.type = 'hidden';
    go.name = 'go';
    go.value = button?.value ?? 'next';
    form.append(go);
    form.submit();
  }

  let pressed = null;
  form?.addEventListener('click', (event) => {
    pressed = event.target.closest('button[type=submit]');
  });
  form?.addEventListener('submit', (event) => {
    const button = event.submitter ?? pressed;
    if (button?.name === 'language') return;
    if (button?.value === 'send') onSend(event, button);
    else void onStep(event, button);
  });

  status?.querySelector('[data-sending-now]')?.addEventListener('click', () => {
    failures = 0;
    void flush();
  });
  status?.querySelector('[data-sending-change]')?.addEventListener('click', () => {
    writeWaiting(readWaiting().filter(({ url }) => url !== here));
    say(null);
  });

  const forget = document.querySelector('[data-forget]');
  if (forget && form) {
    const isBegun = () => [...new FormData(form)].some(([name, value]) => name.startsWith('answer.') && value !== '');
    const show = () => {
      forget.hidden = !isBegun();
    };
    show();
    form.addEventListener('change', show);
    forget.querySelector('button')?.addEventListener('click', () => {
      writeWaiting(readWaiting().filter(({ url }) => url !== here));
      // The sheet's own script stops keeping what is about to be left.
      dispatchEvent(new Event('penstock-forget'));
      forgetDraft(here);
      location.replace(here);
    });
  }

  addEventListener('online', () => {
    failures = 0;
    heardAt = 0;
    if (!status?.querySelector('[data-state=offline]')?.hidden) say(null);
    void flush();
  });
  if (readWaiting().length > 0) void flush();
})();

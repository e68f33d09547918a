import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlainForm } from './plain-form';

let page = document.createElement('div');

beforeEach(() => {
  page = document.createElement('div');
  document.body.append(page);
});

afterEach(() => page.remove());

function serverHtml(): string {
  // On a server there is no document; here there is one, and React warns of layout effects.
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    return renderToString(<PlainForm />);
  } finally {
    quiet.mockRestore();
    vi.spyOn(console, 'error').mockImplementation((...args) => {
      throw new Error(String(args[0]));
    });
  }
}

function entries(): Record<string, unknown> {
  const form = page.querySelector('form');
  return form ? Object.fromEntries(new FormData(form)) : {};
}

describe('what was entered before the script came', () => {
  it('stays, in every kind of control, beside what was not touched', async () => {
    page.innerHTML = serverHtml();
    const control = <E extends Element>(selector: string) => {
      const found = page.querySelector<E & Element>(selector);
      if (!found) throw new Error(selector);
      return found;
    };
    control<HTMLInputElement>('[name=title]').value = 'Typed early';
    control<HTMLSelectElement>('[name=team]').value = 'south';
    // Browsers note that the other radio was left; jsdom has to be told.
    control<HTMLInputElement>('[value=before]').checked = false;
    control<HTMLInputElement>('[value=beside]').checked = true;
    control<HTMLInputElement>('[name=weekly]').checked = true;

    const root = await act(async () => hydrateRoot(page, <PlainForm />));
    expect(entries()).toEqual({
      title: 'Typed early',
      owner: 'Li',
      team: 'south',
      kind: 'beside',
      weekly: 'on',
    });
    await act(async () => root.unmount());
  });

  it('starts from the defaults where nothing was entered', async () => {
    page.innerHTML = serverHtml();
    const root = await act(async () => hydrateRoot(page, <PlainForm />));
    expect(entries()).toEqual({ title: 'Faster', owner: 'Li', team: 'east', kind: 'before' });
    await act(async () => root.unmount());
  });
});

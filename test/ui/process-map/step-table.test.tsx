import { fireEvent, render, screen, within } from '@testing-library/react';
import { useReducer } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { routerFuture } from 'test/ui/components/router';
import { describe, expect, it } from 'vitest';
import { processMapSchema } from '~/domain/process-map/process-map';
import { editorReducer, startEditor } from '~/features/process-map/editor-state';
import { StepTable } from '~/features/process-map/step-table';
import { FormatProvider } from '~/i18n/format-context';
import { createI18n } from '~/i18n/i18n';
import { messages } from '~/i18n/messages/en/index';

// jsdom lays nothing out, so it has no scrolling either.
Element.prototype.scrollIntoView ??= () => undefined;

const map = processMapSchema.parse({
  steps: [
    { id: 'a', name: 'Ask' },
    { id: 'b', name: 'Quote', department: 'Sales' },
    { id: 'c', name: 'Sign' },
  ],
});

function Table() {
  const [state, dispatch] = useReducer(editorReducer, map, (start) => startEditor(start));
  const comment = {
    id: '1',
    stepId: 'b',
    text: 'Who signs?',
    by: 'Wang',
    at: '2026-01-01T00:00:00Z',
    resolvedAt: null,
    resolvedBy: '',
    isOwn: false,
  };
  return (
    <>
      <StepTable
        state={state}
        dispatch={dispatch}
        origins={null}
        problems={new Map([['c', 'No input']])}
        comments={[comment]}
        commentsAddress="/comments"
      />
      <output>{JSON.stringify(state.map.steps.map(({ name, next }) => [name, next]))}</output>
    </>
  );
}

function show() {
  const router = createMemoryRouter([{ path: '*', element: <Table /> }], { future: routerFuture });
  render(
    <I18nextProvider i18n={createI18n('en', messages)}>
      <FormatProvider locale="en" timeZone="UTC" currency="CNY">
        <RouterProvider router={router} future={{ v7_startTransition: true }} />
      </FormatProvider>
    </I18nextProvider>,
  );
  const names = () => screen.getAllByRole('textbox', { name: /Step \d+, Step/ });
  const name = (at: number) => names()[at] as HTMLInputElement;
  return { names, name };
}

const stored = () => JSON.parse(screen.getByRole('status').textContent ?? '');

/** Presses Tab with the caret at a place; true where the browser goes on to the next cell. */
function tab(cell: HTMLInputElement, caret: number, shiftKey = false): boolean {
  cell.focus();
  cell.setSelectionRange(caret, caret);
  return fireEvent.keyDown(cell, { key: 'Tab', shiftKey });
}

describe('the table of steps', () => {
  it('makes a branch with Tab in front of the name, adds to it with Enter, and undoes it', () => {
    const { names, name } = show();
    expect(tab(name(1), 0)).toBe(false);
    expect(screen.getByText('in a branch, level 1')).toBeTruthy();
    expect(stored()[0][1].map(({ to }: { to: string }) => to)).toEqual(['b', 'c']);
    fireEvent.keyDown(name(1), { key: 'Enter' });
    expect(names().map((cell) => (cell as HTMLInputElement).value)).toEqual([
      'Ask',
      'Quote',
      '',
      'Sign',
    ]);
    expect(screen.getAllByText('in a branch, level 1')).toHaveLength(2);
    expect(document.activeElement).toBe(name(2));
    expect(tab(name(2), 0, true)).toBe(false);
    expect(screen.getAllByText('in a branch, level 1')).toHaveLength(1);
  });

  it('leaves Tab alone elsewhere, so that the keyboard gets on', () => {
    const { name } = show();
    expect(tab(name(1), 5)).toBe(true);
    expect(tab(name(0), 0)).toBe(true);
    expect(tab(name(1), 0, true)).toBe(true);
    expect(stored()[0][1]).toBeNull();
  });

  it('shows open comments and what is missing at the step', () => {
    show();
    const rows = screen.getAllByRole('row').slice(1);
    expect(within(rows[1] as HTMLElement).getByLabelText('1 open comment')).toBeTruthy();
    expect(within(rows[2] as HTMLElement).getByLabelText('No input')).toBeTruthy();
    fireEvent.click(within(rows[1] as HTMLElement).getByLabelText('Details of step 2'));
    expect(screen.getByText('Who signs?')).toBeTruthy();
  });
});

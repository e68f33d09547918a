import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { StackedBandBars } from '~/components/chart/stacked-band-bars';
import { Button } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { Dialog } from '~/components/ui/dialog';
import { Menu, MenuLink } from '~/components/ui/menu';
import { Pipe } from '~/components/ui/pipe';
import { ProgressBar } from '~/components/ui/progress-bar';
import { parseSort, sortSearch } from '~/components/ui/sort-parameters';
import { SplitPane } from '~/components/ui/split-pane';
import { StatusGrid } from '~/components/ui/status-grid';
import { Toast } from '~/components/ui/toast';
import { Tooltip } from '~/components/ui/tooltip';
import { renderInRouter } from './router';

describe('a table’s order', () => {
  const columns = ['name', 'value'] as const;
  const fallback = { column: 'name', direction: 'ascending' } as const;

  it('is read from the address, and only if the column exists', () => {
    expect(parseSort(new URLSearchParams('sort=-value'), columns, fallback)).toEqual({
      column: 'value',
      direction: 'descending',
    });
    expect(parseSort(new URLSearchParams('sort=password'), columns, fallback)).toEqual(fallback);
  });

  it('turns on the same column, keeps the filters and goes back to the first page', () => {
    const parameters = new URLSearchParams('region=east&page=4&sort=value');
    const current = { column: 'value', direction: 'ascending' } as const;
    expect(sortSearch(parameters, 'value', current)).toBe('?region=east&sort=-value');
    expect(sortSearch(parameters, 'name', current)).toBe('?region=east&sort=name');
  });

  it('is a link in the head that says its direction', () => {
    renderInRouter(
      <DataTable
        caption="Sellers"
        columns={[
          {
            key: 'name',
            header: 'Name',
            rowHeader: true,
            sortable: true,
            cell: (one: string) => one,
          },
          { key: 'value', header: 'Value', numeric: true, sortable: true, cell: () => 1 },
        ]}
        rows={['Li', 'Wang']}
        rowKey={(one) => one}
        empty="Nobody"
        sort={{ current: fallback, parameters: new URLSearchParams('region=east') }}
      />,
    );
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    expect(screen.getByRole('link', { name: 'Value' }).getAttribute('href')).toBe(
      '/?region=east&sort=-value',
    );
    expect(screen.getAllByRole('rowheader').map((one) => one.textContent)).toEqual(['Li', 'Wang']);
    expect(screen.getByRole('region', { name: 'Sellers' }).tabIndex).toBe(0);
  });

  it('says what to do where there is no row', () => {
    renderInRouter(
      <DataTable
        caption="None"
        columns={[]}
        rows={[]}
        rowKey={String}
        empty="Import a file first"
      />,
    );
    expect(screen.getByText('Import a file first')).toBeTruthy();
  });
});

describe('the pipe', () => {
  it('says each phase and its state in words and marks where it stands', () => {
    renderInRouter(
      <Pipe
        label="Phases"
        size="small"
        items={[
          { label: 'Diagnosis', state: 'passed', stateLabel: 'passed' },
          { label: 'Mapping', state: 'waiting', stateLabel: 'awaits decision' },
          { label: 'Pilot', state: 'todo', stateLabel: 'not begun' },
        ]}
      />,
    );
    const steps = within(screen.getByRole('list', { name: 'Phases' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      'Diagnosis: passed',
      'Mapping: awaits decision',
      'Pilot: not begun',
    ]);
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  });
});

describe('what floats', () => {
  it('opens a dialog from its trigger and hands its content the way to close it', () => {
    renderInRouter(
      <Dialog title="Delete?" closeLabel="Close" trigger={<Button>Delete</Button>}>
        {(close) => <Button onClick={close}>No</Button>}
      </Dialog>,
    );
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(screen.getByRole('dialog', { name: 'Delete?' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'No' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes a menu by Escape, focus back on its button, and by a press outside', () => {
    const { container } = renderInRouter(
      <Menu label="More">
        <MenuLink to="/a">A</MenuLink>
      </Menu>,
    );
    const details = container.querySelector('details');
    const summary = container.querySelector('summary');
    if (!details || !summary) throw new Error('No menu');
    details.open = true;
    fireEvent.keyDown(screen.getByRole('link', { name: 'A' }), { key: 'Escape' });
    expect(details.open).toBe(false);
    expect(document.activeElement).toBe(summary);
    details.open = true;
    fireEvent.pointerDown(document.body);
    expect(details.open).toBe(false);
  });

  it('ties a tip to its button and lets Escape send it away', () => {
    render(
      <Tooltip content="Won of all decided">
        <button type="button">?</button>
      </Tooltip>,
    );
    const tip = screen.getByRole('tooltip', { hidden: true });
    expect(screen.getByRole('button').getAttribute('aria-describedby')).toBe(tip.id);
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(tip.parentElement?.hasAttribute('data-dismissed')).toBe(false);
    screen.getByRole('button').focus();
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(tip.parentElement?.hasAttribute('data-dismissed')).toBe(true);
  });

  it('keeps a toast while it is looked at, and takes it away after its time', () => {
    vi.useFakeTimers();
    try {
      renderInRouter(<Toast message="Removed" dismissLabel="Dismiss" duration={1000} />);
      fireEvent.pointerEnter(screen.getByText('Removed'));
      act(() => void vi.advanceTimersByTime(5000));
      expect(screen.getByText('Removed')).toBeTruthy();
      fireEvent.pointerLeave(screen.getByText('Removed'));
      act(() => void vi.advanceTimersByTime(1001));
      expect(screen.queryByText('Removed')).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('parts that show amounts', () => {
  it('says each band in words and scales it to the largest row', () => {
    const { container } = renderInRouter(
      <StackedBandBars
        label="Funnel"
        kinds={[
          { key: 'on', label: 'moved on', color: 1 },
          { key: 'lost', label: 'lost', color: 'critical', pattern: 'stripes' },
        ]}
        rows={[
          {
            key: 'a',
            label: 'Lead',
            amounts: { on: 6, lost: 2 },
            amountTexts: { on: '6', lost: '2' },
          },
          {
            key: 'b',
            label: 'Offer',
            amounts: { on: 4, lost: 0 },
            amountTexts: { on: '4' },
            to: '?b',
          },
        ]}
      />,
    );
    const bands = Array.from(container.querySelectorAll<HTMLElement>('ol .bar-segment'));
    expect(bands.map((band) => band.style.width)).toEqual(['75%', '25%', '50%']);
    expect(bands.map((band) => band.textContent?.trim())).toEqual([
      'moved on 6;',
      'lost 2;',
      'moved on 4;',
    ]);
  });

  it('reads progress in words and never leaves its track', () => {
    const { container } = render(
      <ProgressBar label="Days" value={34} maximum={30} valueText="34 of 30 days" />,
    );
    const bar = screen.getByRole('progressbar', { name: 'Days' });
    expect(bar.getAttribute('aria-valuetext')).toBe('34 of 30 days');
    expect(container.querySelector<HTMLElement>('[role=progressbar] > div')?.style.width).toBe(
      '100%',
    );
  });

  it('leads from a cell to its evidence and says what an absent one means', () => {
    renderInRouter(
      <StatusGrid
        caption="Rollout"
        cornerLabel="Team"
        absentLabel="not planned"
        columns={[
          { key: 'read', label: 'Read' },
          { key: 'tool', label: 'Tool' },
        ]}
        rows={[
          {
            key: 'e',
            label: 'East',
            cells: { read: { tone: 'positive', label: 'done', to: '/read' } },
          },
        ]}
      />,
    );
    expect(screen.getByRole('link', { name: 'done' }).getAttribute('href')).toBe('/read');
    expect(screen.getByText('not planned')).toBeTruthy();
  });

  it('moves the border of two panes by keyboard, within limits', () => {
    render(<SplitPane handleLabel="Resize" start="a" end="b" initial={75} />);
    const handle = screen.getByRole('separator', { name: 'Resize' });
    fireEvent.keyDown(handle, { key: 'ArrowRight' });
    fireEvent.keyDown(handle, { key: 'ArrowRight' });
    expect(handle.getAttribute('aria-valuenow')).toBe('80');
    fireEvent.keyDown(handle, { key: 'Home' });
    expect(handle.getAttribute('aria-valuenow')).toBe('20');
  });
});

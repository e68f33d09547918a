import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GoalForm } from './goal-form';
import { renderInRouter } from './router';

type Posted = Record<string, unknown>;

function recorder(answer: (formData: FormData) => unknown) {
  const received: Posted[] = [];
  const action = async ({ request }: { request: Request }) => {
    const formData = await request.formData();
    received.push(Object.fromEntries(formData));
    return answer(formData);
  };
  return { received, action };
}

describe('a form with script', () => {
  it('posts what stands in it, defaults included', async () => {
    const { received, action } = recorder(() => null);
    renderInRouter(<GoalForm />, action);
    fireEvent.change(screen.getByLabelText('Target'), { target: { value: '60' } });
    fireEvent.click(screen.getByLabelText('Weekly'));
    fireEvent.click(screen.getByLabelText('Beside'));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(received).toEqual([{ title: 'Faster', target: '60', kind: 'beside', weekly: 'on' }]),
    );
  });

  it('does not post what the schema refuses, and says so at the field and on top', async () => {
    const { received, action } = recorder(() => null);
    renderInRouter(<GoalForm />, action);
    const title = screen.getByLabelText<HTMLInputElement>('Title');
    fireEvent.change(title, { target: { value: 'Far too long' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await screen.findByText('At most 8 characters');
    expect(title.getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(title)).toContain('At most 8 characters');
    expect(describedBy(title)).toContain('In one sentence');
    const link = screen.getByRole('link', { name: 'Title: At most 8 characters' });
    expect(link.getAttribute('href')).toBe(`#${title.id}`);
    expect(screen.getByRole('link', { name: 'Target: Please fill this in' })).toBeTruthy();
    expect(received).toEqual([]);

    fireEvent.change(title, { target: { value: 'Short' } });
    await waitFor(() => expect(title.getAttribute('aria-invalid')).toBeNull());
    expect(screen.queryByText('At most 8 characters')).toBeNull();
  });

  it('shows the server’s errors on the same fields and keeps what was typed', async () => {
    const { action } = recorder(() => ({
      errors: { title: 'taken', '': 'Someone else was quicker' },
      values: { title: 'Cheaper', target: '5', kind: 'before' },
    }));
    renderInRouter(<GoalForm />, action);
    const title = screen.getByLabelText<HTMLInputElement>('Title');
    fireEvent.change(title, { target: { value: 'Cheaper' } });
    fireEvent.change(screen.getByLabelText('Target'), { target: { value: '5' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await screen.findByText('There is such a goal already');
    expect(screen.getByText('Someone else was quicker')).toBeTruthy();
    expect(title.value).toBe('Cheaper');

    fireEvent.change(title, { target: { value: 'Other' } });
    await waitFor(() => expect(screen.queryByText('There is such a goal already')).toBeNull());
  });

  it('leaves the check to the server where a button asks for it', async () => {
    const { received, action } = recorder(() => null);
    renderInRouter(<GoalForm />, action);
    fireEvent.click(screen.getByRole('button', { name: 'Keep as draft' }));
    await waitFor(() => expect(received[0]).toMatchObject({ draft: 'yes', title: 'Faster' }));
  });
});

function describedBy(element: HTMLElement): string {
  return (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' | ');
}

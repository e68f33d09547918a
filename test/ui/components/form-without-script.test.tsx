// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { checkForm, formDataToObject, formErrors } from '~/components/form/form-data';
import { GoalForm, goalSchema } from './goal-form';
import { renderOnServer } from './server-page';

describe('a form without script', () => {
  it('stands complete in the server’s page', async () => {
    const html = await renderOnServer(<GoalForm />);
    expect(html).toContain('value="Faster"');
    expect(html).toMatch(
      /name="kind"[^>]*checked=""[^>]*value="before"|value="before"[^>]*checked/,
    );
    expect(html).toContain('method="post"');
    expect(html).not.toMatch(/<form[^>]*novalidate/i);
  });

  it('comes back with its errors and what was typed', async () => {
    const body = new FormData();
    body.set('title', 'Much too long');
    body.set('target', '7');
    body.set('kind', 'beside');
    body.set('weekly', 'on');
    const html = await renderOnServer(<GoalForm />, {
      body,
      action: async ({ request }) => {
        const values = formDataToObject(await request.formData());
        const { error } = checkForm(goalSchema, values);
        return { errors: error ? formErrors(error, values) : {}, values };
      },
    });
    expect(html).toContain('At most 8 characters');
    expect(html).toContain('value="Much too long"');
    expect(html).toContain('value="7"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toMatch(/<input(?=[^>]*value="beside")(?=[^>]*checked)[^>]*>/);
    expect(html).toMatch(/<input(?=[^>]*name="weekly")(?=[^>]*checked)[^>]*>/);
  });
});

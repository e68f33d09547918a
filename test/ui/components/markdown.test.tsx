import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { headingSlug, Markdown } from '~/components/markdown';

describe('Markdown', () => {
  it('shows HTML as text and never runs it', () => {
    const { container } = render(
      <Markdown
        text={
          '<img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))'
        }
      />,
    );
    expect(container.querySelector('script, img, [onerror]')).toBeNull();
    expect(container.textContent).toContain('<script>alert(1)</script>');
    expect(screen.getByText('x').getAttribute('href') ?? '').not.toContain('javascript');
  });

  it('puts its headings under the page’s, with addresses that keep Chinese', () => {
    render(<Markdown text={'# 报价流程\n\n## Step *one*: prices'} idPrefix="manual-" />);
    expect(screen.getByRole('heading', { level: 2 }).id).toBe('manual-报价流程');
    expect(screen.getByRole('heading', { level: 3 }).id).toBe('manual-step-one-prices');
    expect(headingSlug(' A  b—c! ')).toBe('a-bc');
  });

  it('guards links that leave, and shows no picture from elsewhere', () => {
    const { container } = render(
      <Markdown
        text={
          '[out](https://example.com) [in](/help) ![away](https://example.com/a.png) ![own](/a.png)'
        }
      />,
    );
    expect(screen.getByText('out').getAttribute('rel')).toBe('noopener noreferrer');
    expect(screen.getByText('in').getAttribute('rel')).toBeNull();
    expect(
      Array.from(container.querySelectorAll('img'), (image) => image.getAttribute('src')),
    ).toEqual(['/a.png']);
  });

  it('draws tables and task lists without form controls', () => {
    const { container } = render(
      <Markdown text={'| a |\n|---|\n| 1 |\n\n- [x] done\n- [ ] open'} />,
    );
    expect(screen.getByRole('table')).toBeTruthy();
    expect(container.querySelector('input')).toBeNull();
    expect(container.textContent).toContain('☑');
  });

  it('says footnotes in the given language', () => {
    render(<Markdown text={'A[^1]\n\n[^1]: B'} footnotesLabel="注释" footnoteBackLabel="返回" />);
    expect(screen.getByRole('heading', { name: '注释' })).toBeTruthy();
    expect(screen.getByLabelText('返回')).toBeTruthy();
  });
});

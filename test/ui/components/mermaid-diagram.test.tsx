import { render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MermaidDiagram } from '~/components/diagram/mermaid-diagram';

const labels = {
  error: 'The picture could not be drawn',
  source: 'Text of the picture',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  fit: 'Fit',
  actualSize: 'Actual size',
};

describe('a diagram', () => {
  it('gives its text to whoever has no script', () => {
    const html = renderToString(
      <MermaidDiagram
        text={'flowchart LR\n  a["<b>"]'}
        title="Offer"
        description="Six steps"
        labels={labels}
      />,
    );
    expect(html).toContain('&lt;b&gt;');
    expect(html).toContain('Six steps');
  });

  it('says that a text can’t be drawn, and keeps the text at hand', async () => {
    render(<MermaidDiagram text="flowchart LR\n  a --> --> b[" title="Offer" labels={labels} />);
    expect(await screen.findByText(labels.error, undefined, { timeout: 15_000 })).toBeTruthy();
    expect(screen.getByText(labels.source)).toBeTruthy();
  }, 20_000);
});

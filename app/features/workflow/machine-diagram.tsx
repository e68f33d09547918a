import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MermaidDiagram } from '~/components/diagram/mermaid-diagram';
import { useStartInView } from '~/components/diagram/use-start-in-view';

/** A machine's states as a picture, with the present one marked. */
export function MachineDiagram({ text, title }: { text: string; title: string }) {
  const { t } = useTranslation('workflow');
  const frame = useRef<HTMLDivElement>(null);
  useStartInView(frame, '.current', text);
  return (
    <div ref={frame}>
      <MermaidDiagram
        text={text}
        title={title}
        leastScale={0.75}
        labels={{
          error: t('diagram.error'),
          source: t('diagram.source'),
          zoomIn: t('diagram.zoomIn'),
          zoomOut: t('diagram.zoomOut'),
          fit: t('diagram.fit'),
          actualSize: t('diagram.actualSize'),
        }}
      />
    </div>
  );
}

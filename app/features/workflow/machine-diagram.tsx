import { useTranslation } from 'react-i18next';
import { MermaidDiagram } from '~/components/diagram/mermaid-diagram';

/** A machine's states as a picture, with the present one marked. */
export function MachineDiagram({ text, title }: { text: string; title: string }) {
  const { t } = useTranslation('workflow');
  return (
    <MermaidDiagram
      text={text}
      title={title}
      labels={{
        error: t('diagram.error'),
        source: t('diagram.source'),
        zoomIn: t('diagram.zoomIn'),
        zoomOut: t('diagram.zoomOut'),
        fit: t('diagram.fit'),
        actualSize: t('diagram.actualSize'),
      }}
    />
  );
}

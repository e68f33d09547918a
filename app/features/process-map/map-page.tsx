import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { PageHeader } from '~/components/ui/page-header';
import { TextLink } from '~/components/ui/text-link';
import type { MapVariant } from '~/domain/process-map/map-variant';
import { paths } from '~/platform/paths';
import { MapComments } from './map-comments';
import { MapEditor, type MapEditorProps } from './map-editor';
import { MapHeatSwitch } from './map-heat-switch';
import { MapPicture } from './map-picture';
import { MapPlainTable } from './map-plain-table';
import { MapProblems } from './map-problems';
import { MapStartPanel } from './map-start';
import { MapSumsTable } from './map-sums-table';
import { MapTabs } from './map-tabs';
import { MapTotals } from './map-totals';
import { useMapName } from './order-maps';
import { RoleRatesTable } from './role-rates';
import { useMapHeat } from './use-map-heat';

type MapPageProps = MapEditorProps & {
  steps: { current: number; ideal: number };
  editable: boolean;
};

/** One of the two maps: to draw, to read, or to begin. */
export function MapPage({ steps, editable, ...editor }: MapPageProps) {
  const { t } = useTranslation('processMap');
  const { stored, engagementId, starts, fileName } = editor;
  const { variant, map, revision } = stored;
  const key = variant ?? stored.id ?? '';
  const name = useMapName()(stored);
  return (
    <>
      <PageHeader
        title={name}
        description={t(`descriptions.${variant ?? 'other'}`)}
        action={variant && <NextStep engagementId={engagementId} variant={variant} steps={steps} />}
      >
        <MapTabs engagementId={engagementId} steps={steps} />
      </PageHeader>
      {map.steps.length === 0 && (revision === 0 || !editable) ? (
        <MapStartPanel
          variant={variant ?? 'current'}
          starts={starts}
          currentSteps={steps.current}
          editable={editable}
          revision={revision}
        />
      ) : editable ? (
        <MapEditor key={key} {...editor} />
      ) : (
        <MapReading
          {...{ engagementId, stored, fileName, figures: editor.figures }}
          comments={editor.comments}
        />
      )}
      {map.steps.length > 0 && (
        <div className="mt-6">
          <RoleRatesTable figures={editor.figures} editable={editable} />
        </div>
      )}
      <MapFiles engagementId={engagementId} mapKey={key} hasSteps={map.steps.length > 0} />
    </>
  );
}

/** The one thing to do next, once this map stands. */
function NextStep({
  engagementId,
  variant,
  steps,
}: Pick<MapPageProps, 'engagementId' | 'steps'> & { variant: MapVariant }) {
  const { t } = useTranslation('processMap');
  if (steps[variant] === 0) return null;
  const next = variant === 'current' ? 'ideal' : 'difference';
  return (
    <LinkButton variant="primary" to={paths.engagement.map(engagementId, next)}>
      {t(`next.${next}`)}
    </LinkButton>
  );
}

/** The map for other programs. */
function MapFiles({
  engagementId,
  mapKey,
  hasSteps,
}: {
  engagementId: string;
  mapKey: string;
  hasSteps: boolean;
}) {
  const { t } = useTranslation('processMap');
  if (!hasSteps) return null;
  return (
    <p className="mt-4 flex flex-wrap gap-x-3 text-sm print:hidden">
      <TextLink to={paths.engagement.mapVersions(engagementId, mapKey)}>
        {t('processMaps:manage.versions')}
      </TextLink>
      <span className="text-muted">{t('files.export')}</span>
      {(['mermaid', 'bpmn', 'csv', 'xlsx'] as const).map((format) => (
        <a
          key={format}
          className="text-link"
          href={paths.engagement.mapFile(engagementId, mapKey, format)}
          download
        >
          {t(`files.${format}`)}
        </a>
      ))}
    </p>
  );
}

function MapReading({
  engagementId,
  stored,
  fileName,
  figures,
  comments,
}: Pick<MapEditorProps, 'engagementId' | 'stored' | 'fileName' | 'figures' | 'comments'>) {
  const { map } = stored;
  const name = useMapName()(stored);
  const heat = useMapHeat(map, figures);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <MapHeatSwitch engagementId={engagementId} map={map} figures={figures} />
      <MapPicture
        map={map}
        title={name}
        fileName={fileName}
        {...(heat && { heat })}
        showsPath
        maxHeight="60dvh"
        canPrint
      />
      <MapTotals map={map} />
      <MapSumsTable map={map} figures={figures} />
      <MapPlainTable map={map} />
      <MapProblems map={map} />
      <MapComments
        address={paths.engagement.mapComments(engagementId, stored.variant ?? stored.id ?? '')}
        map={map}
        comments={comments}
      />
    </div>
  );
}

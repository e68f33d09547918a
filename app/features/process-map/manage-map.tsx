import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { TextLink } from '~/components/ui/text-link';
import { mapVariants } from '~/domain/process-map/map-variant';
import { paths } from '~/platform/paths';
import { type ListedMap, useMapName } from './order-maps';

type ManageMapProps = {
  engagementId: string;
  map: ListedMap;
  maps: readonly ListedMap[];
  editable: boolean;
};

/** What can be done with one map of the list. */
export function ManageMap({ engagementId, map, maps, editable }: ManageMapProps) {
  const { t } = useTranslation('processMaps');
  const name = useMapName()(map);
  const versions = (
    <TextLink to={paths.engagement.mapVersions(engagementId, map.variant ?? map.id)}>
      {t('manage.versions')}
    </TextLink>
  );
  if (!editable) return versions;
  return (
    <Dialog
      title={t('manage.title', { name })}
      closeLabel={t('shell:close')}
      trigger={<Button size="small">{t('manage.open')}</Button>}
    >
      {(close) => (
        <div className="grid gap-5">
          {map.variant === null && (
            <Form method="post" onSubmit={close} className="flex items-end gap-2">
              <input type="hidden" name="id" value={map.id} />
              <Field label={t('name')} required className="min-w-0 flex-1">
                <TextInput name="name" defaultValue={map.name} maxLength={200} required />
              </Field>
              <SubmitButton variant="secondary" name="intent" value="rename">
                {t('manage.rename')}
              </SubmitButton>
            </Form>
          )}
          <Form method="post" onSubmit={close} className="flex items-end gap-2">
            <input type="hidden" name="id" value={map.id} />
            <Field
              label={t('manage.copyName')}
              hint={t('manage.copyText')}
              required
              className="min-w-0 flex-1"
            >
              <TextInput
                name="name"
                defaultValue={t('manage.copyOf', { name })}
                maxLength={200}
                required
              />
            </Field>
            <SubmitButton variant="secondary" name="intent" value="copy">
              {t('manage.copy')}
            </SubmitButton>
          </Form>
          {map.steps > 0 && <Places map={map} maps={maps} close={close} />}
          <div className="flex flex-wrap items-center justify-between gap-3 border-t pt-4">
            {versions}
            {map.variant === null && (
              <Form method="post" onSubmit={close}>
                <input type="hidden" name="id" value={map.id} />
                <SubmitButton name="intent" value="delete" variant="danger">
                  {t('manage.delete')}
                </SubmitButton>
              </Form>
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** Into the place of the current or the ideal map, said with what stands there now. */
function Places({
  map,
  maps,
  close,
}: Pick<ManageMapProps, 'map' | 'maps'> & { close: () => void }) {
  const { t } = useTranslation('processMaps');
  const keys = { current: 'toCurrent', ideal: 'toIdeal' } as const;
  return (
    <section className="grid gap-2 border-t pt-4">
      <h3 className="text-base">{t('manage.place')}</h3>
      <p className="text-muted text-sm">{t('manage.placeText')}</p>
      <div className="flex flex-wrap gap-2">
        {mapVariants
          .filter((variant) => variant !== map.variant)
          .map((variant) => {
            const there = maps.find((other) => other.variant === variant);
            return (
              <Form key={variant} method="post" onSubmit={close}>
                <input type="hidden" name="id" value={map.id} />
                <input type="hidden" name="variant" value={variant} />
                <input type="hidden" name="revision" value={there?.revision ?? 0} />
                <SubmitButton variant="secondary" name="intent" value="adopt">
                  {t(`manage.${keys[variant]}`, { count: there?.steps ?? 0 })}
                </SubmitButton>
              </Form>
            );
          })}
      </div>
    </section>
  );
}

import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner } from '~/components/ui/spinner';
import type { BaselineFigure } from '~/domain/goal/goal-view';
import type { DomainError } from '~/domain/result';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { useValueText } from './value-text';

export type BaselineAnswer = { figure: BaselineFigure | null; error: DomainError | null };

type BaselinePreviewProps = {
  engagementId: string;
  unit: string;
  request: Record<string, string | undefined>;
};

/** What would be frozen, computed afresh whenever the choices change. */
export function BaselinePreview({ engagementId, unit, request }: BaselinePreviewProps) {
  const { t } = useTranslation('goal');
  const format = useFormat();
  const { load, state, data: answer } = useFetcher<BaselineAnswer>();
  const search = new URLSearchParams(
    Object.entries(request).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
  useEffect(() => {
    load(`${paths.engagement.goal(engagementId, 'baseline')}?${search}`);
  }, [load, engagementId, search]);
  const figure = answer?.figure;
  const text = useValueText(unit, figure?.kind === 'metric' ? figure.currency : 'CNY');
  return (
    <div
      aria-live="polite"
      className="rounded-lg bg-sunken px-4 py-3 sm:col-span-2"
      aria-busy={state !== 'idle'}
    >
      <p className="text-muted text-sm">{t('preview.label')}</p>
      {answer === undefined ? (
        <p className="flex min-h-8 items-center">
          <Spinner />
        </p>
      ) : figure ? (
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold text-title-sm">{text.value(figure.value)}</span>
          <span className="text-muted text-sm">
            {t('preview.details', {
              n: format.number(figure.n),
              interval:
                figure.kind === 'metric' && figure.interval
                  ? text.interval(figure.interval)
                  : t('preview.noInterval'),
            })}
          </span>
        </p>
      ) : (
        <p>{t(`error:${answer.error?.code ?? 'no-observations'}`, answer.error?.details ?? {})}</p>
      )}
    </div>
  );
}

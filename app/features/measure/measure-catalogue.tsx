import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import type { MeasureSuggestion } from '~/domain/measure/measure';

type MeasureCatalogueProps = {
  suggestions: MeasureSuggestion[];
  /** The search part that opens the form with a suggestion in it. */
  linkTo: (suggestion: MeasureSuggestion) => string;
};

/** What usually helps, to start a measure from. */
export function MeasureCatalogue({ suggestions, linkTo }: MeasureCatalogueProps) {
  const { t } = useTranslation('measure');
  return (
    <ul className="divide-y">
      {suggestions.map((suggestion) => (
        <li key={suggestion.id} className="flex items-start gap-4 py-3 first:pt-0">
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-2 text-muted text-sm">
              {t(`parts.${suggestion.part}`)}
              {suggestion.fitsMap && <Badge>{t('fitsMap')}</Badge>}
            </p>
            <p className="font-medium">{suggestion.painPoint}</p>
            <p>{suggestion.action}</p>
            <p className="text-muted text-sm">
              {t('catalogueDetails', {
                role: t(`roles.${suggestion.role}`),
                count: suggestion.weeks,
              })}
            </p>
          </div>
          <LinkButton to={linkTo(suggestion)} preventScrollReset size="small">
            {t('useSuggestion')}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

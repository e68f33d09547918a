import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import type { ShownCarryOn } from './carry-on';

type ImportButtonProps = {
  /** The form it belongs to, where it stands outside. */
  form?: string;
  complete: boolean;
  isAgain: boolean;
  carryOn: ShownCarryOn;
};

/** Imports; what touches earlier data is counted first. */
export function ImportButton({ form, complete, isAgain, carryOn }: ImportButtonProps) {
  const { t } = useTranslation('dataset');
  const isCounted = carryOn.choice === null || carryOn.comparison !== null;
  return (
    <SubmitButton
      form={form}
      name="intent"
      value={isCounted ? 'import' : 'compare'}
      disabled={!complete}
    >
      {t(isCounted ? (isAgain ? 'import.again' : 'import.button') : 'carry.compare')}
    </SubmitButton>
  );
}

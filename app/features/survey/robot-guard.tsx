import { useTranslation } from 'react-i18next';

/**
 * Two things that programs which fill in every form get wrong: a field that people neither see nor
 * reach, and how soon they send. Nobody has to solve anything.
 */
export function RobotGuard({ opened }: { opened: string }) {
  const { t } = useTranslation('sending');
  return (
    <>
      <input type="hidden" name="opened" value={opened} />
      <div aria-hidden="true" className="absolute -start-[9999px] size-px overflow-hidden">
        <label>
          {t('answering.trap')}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
    </>
  );
}

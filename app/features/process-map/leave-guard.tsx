import { useBlocker } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';

type LeaveGuardProps = { isDirty: boolean; save: () => Promise<boolean> };

/** Whoever goes to another page takes what was typed along: it is saved first, or they decide. */
export function LeaveGuard({ isDirty, save }: LeaveGuardProps) {
  const { t } = useTranslation('processMap');
  const [refused, setRefused] = useState(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    let current = true;
    void save().then((saved) => {
      if (!current) return;
      if (saved) blocker.proceed();
      else setRefused(true);
    });
    return () => {
      current = false;
    };
  }, [blocker, save]);

  function stay() {
    setRefused(false);
    if (blocker.state === 'blocked') blocker.reset();
  }

  return (
    <Dialog
      title={t('leave.title')}
      closeLabel={t('shell:close')}
      open={refused && blocker.state === 'blocked'}
      onClose={stay}
      footer={
        <>
          <Button onClick={stay}>{t('leave.stay')}</Button>
          <Button
            variant="danger"
            onClick={() => {
              setRefused(false);
              if (blocker.state === 'blocked') blocker.proceed();
            }}
          >
            {t('leave.go')}
          </Button>
        </>
      }
    >
      <p>{t('leave.text')}</p>
    </Dialog>
  );
}

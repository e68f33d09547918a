import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { paths } from '~/platform/paths';

/** Why a link does not lead in, and what to do. */
export function ClosedInvitation({ code }: { code: string }) {
  const { t } = useTranslation('invitation');
  return (
    <>
      <h1 className="text-title">{t(`closed.${code}.title`)}</h1>
      <p className="mt-2 mb-6 text-muted text-prose">{t(`closed.${code}.text`)}</p>
      <LinkButton
        to={paths.signIn()}
        variant={code === 'invitation-used' ? 'primary' : 'secondary'}
      >
        {t('toSignIn')}
      </LinkButton>
    </>
  );
}

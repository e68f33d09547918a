import { CircleCheck, Clock, DoorClosed, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type PublicMessage =
  | 'thanks'
  | 'again'
  | 'used'
  | 'full'
  | 'draft'
  | 'closed'
  | 'link-needed'
  | 'unknown'
  | 'large';

const icons: Record<PublicMessage, ReactNode> = {
  thanks: <CircleCheck />,
  again: <CircleCheck />,
  used: <CircleCheck />,
  full: <CircleCheck />,
  draft: <Clock />,
  closed: <DoorClosed />,
  'link-needed': <SearchX />,
  unknown: <SearchX />,
  large: <SearchX />,
};

/** Where there is nothing to fill in: what happened and what to do, in two kind sentences. */
export function PublicSurveyMessage({
  kind,
  children,
}: {
  kind: PublicMessage;
  children?: ReactNode;
}) {
  const { t } = useTranslation('survey');
  return (
    <div
      className="pt-10 sm:pt-16"
      data-received={kind === 'thanks' || kind === 'again' || kind === 'used' ? '' : undefined}
    >
      <span aria-hidden="true" className="text-accent [&_svg]:size-10">
        {icons[kind]}
      </span>
      <h1 className="mt-4 text-title">{t(`public.${kind}Title`)}</h1>
      <p className="mt-2">{t(`public.${kind}Text`)}</p>
      {children}
    </div>
  );
}

import {
  CalendarClock,
  Clock,
  Eye,
  EyeOff,
  Lock,
  Save,
  Trash2,
  UserRoundCheck,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isNamed } from '~/domain/survey/named-answers';
import type { SurveyDefinition } from '~/domain/survey/survey-definition';
import { cutQuestion, type SurveyPromise as Promised } from '~/domain/survey/survey-promise';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';

type SurveyPromiseProps = {
  promise: Promised;
  definition: SurveyDefinition;
  closesOn: string | null;
};

/** What is kept and shown of an answer, how long it takes and until when: said before the first question. */
export function SurveyPromise({ promise, definition, closesOn }: SurveyPromiseProps) {
  const { t } = useTranslation(['survey', 'sending']);
  const format = useFormat();
  const groups = promise.cuts.flatMap((cut) => {
    const question = cutQuestion(definition, cut);
    return question ? [readSurveyText(question.text, format.locale)] : [];
  });
  const named = isNamed(promise);
  return (
    <div className="mt-5 rounded-lg border border-accent-line bg-accent-soft px-4 py-4 sm:px-6">
      <ul className="space-y-3">
        {named ? (
          <NamedItems readers={promise.readers} />
        ) : (
          <>
            <Item icon={<EyeOff />} title={t('public.anonymous')}>
              {t('public.anonymousText')}
            </Item>
            <Item icon={<Save />} title={t('public.stored')}>
              {t('public.storedText')}
            </Item>
            <Item
              icon={<Users />}
              title={t('public.minimumGroup', { count: promise.minimumGroup })}
            >
              {t('public.minimumGroupText', { count: promise.minimumGroup })}{' '}
              {t('public.textsText', { count: promise.minimumTexts })}
            </Item>
            <Item icon={<Eye />} title={t('public.readers')}>
              {promise.publication === 'end'
                ? t('public.publicationEnd')
                : t('public.publicationSteps', { count: promise.minimumGroup })}{' '}
              {groups.length === 0
                ? t('public.noGroups')
                : t('public.groups', { questions: format.list(groups) })}
            </Item>
          </>
        )}
        {promise.keepUntil && (
          <Item
            icon={<Trash2 />}
            title={t('public.keepUntil', { date: format.date(promise.keepUntil) })}
          >
            {named ? t('sending:told.keepUntilText') : t('public.keepUntilText')}
          </Item>
        )}
        <Item icon={<Lock />} title={t('public.sealed')}>
          {t('public.sealedText')}
        </Item>
        <Item
          icon={<Clock />}
          title={t('public.minutes', { count: Math.ceil(definition.minutes) })}
        />
        <Item
          icon={<CalendarClock />}
          title={
            closesOn ? t('public.until', { date: format.date(closesOn) }) : t('public.openEnded')
          }
        />
      </ul>
    </div>
  );
}

/** That the answer carries a name, who reads it, and that small groups are not hidden. */
function NamedItems({ readers }: Pick<Promised, 'readers'>) {
  const { t } = useTranslation('sending');
  return (
    <>
      <Item icon={<UserRoundCheck />} title={t('told.named')}>
        {t('told.namedText')}
      </Item>
      <Item icon={<Eye />} title={t(`told.readers.${readers}`)}>
        {t('told.readersText')}
      </Item>
      <Item icon={<Users />} title={t('told.noMinimum')}>
        {t('told.noMinimumText')}
      </Item>
    </>
  );
}

function Item({ icon, title, children }: { icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span aria-hidden="true" className="mt-1 shrink-0 text-accent [&_svg]:size-5">
        {icon}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {children && <p className="text-muted text-prose">{children}</p>}
      </div>
    </li>
  );
}

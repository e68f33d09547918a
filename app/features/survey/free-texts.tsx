import { useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { TextLink } from '~/components/ui/text-link';
import { paths } from '~/platform/paths';

const shownTexts = 6;

type FreeTextsProps = { questionId: string; n: number; texts: string[] };

/** The first texts, and the way to all of them with their themes. */
export function FreeTexts({ questionId, n, texts }: FreeTextsProps) {
  const { t } = useTranslation('survey');
  const { engagementId = '', surveyId = '' } = useParams();
  const list = (shown: string[]) => (
    <ul className="divide-y">
      {shown.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal texts may stand twice
        <li key={index} className="whitespace-pre-wrap break-words py-2">
          {text}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-faint text-xs">
        {texts.length === n ? t('results.texts', { count: n }) : t('results.textsGone')}
        <TextLink
          to={`${paths.engagement.surveyTexts(engagementId, surveyId)}?question=${questionId}`}
        >
          {t('results.themes')}
        </TextLink>
      </p>
      {list(texts.slice(0, shownTexts))}
      {texts.length > shownTexts && (
        <Disclosure summary={t('results.allTexts', { count: texts.length })}>
          {list(texts.slice(shownTexts))}
        </Disclosure>
      )}
    </>
  );
}

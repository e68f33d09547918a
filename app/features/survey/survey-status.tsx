import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import type { Tone } from '~/components/ui/tone';
import type { SurveyState } from '~/domain/survey/survey-state';

const tones: Record<SurveyState, Tone> = { draft: 'neutral', open: 'accent', closed: 'positive' };

export function SurveyStatus({ state, look }: { state: SurveyState; look?: 'box' | 'quiet' }) {
  const { t } = useTranslation('survey');
  return (
    <Status tone={tones[state]} {...(look && { look })}>
      {t(`state.${state}`)}
    </Status>
  );
}

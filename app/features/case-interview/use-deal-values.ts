import { useTranslation } from 'react-i18next';
import { useFormat } from '~/i18n/format-context';
import type { ShownDeal } from './shown-deal';

/** What the data tell of a deal, as the fields of a case that it fills. */
export function useDealValues(deal: ShownDeal | null, datasetId: string | null, currency: string) {
  const { t } = useTranslation('caseInterview');
  const format = useFormat();
  if (!deal || !datasetId) return null;
  const { created, closed, outcome, amount, product } = deal;
  const facts = [
    product && t('deal.line.product', { product }),
    amount !== null && t('deal.line.amount', { amount: format.money(amount, currency) }),
  ].filter(Boolean);
  const lines = [
    created && t('deal.line.created', { date: created }),
    ...deal.stages.map(({ stage, entered, days }) =>
      days === null
        ? t('deal.line.stage', { date: entered, stage })
        : t('deal.line.stageFor', { date: entered, stage, days: format.number(days, 0) }),
    ),
    closed && t(outcome === 'lost' ? 'deal.line.lost' : 'deal.line.won', { date: closed }),
    ...(facts.length > 0 ? [facts.join(t('deal.line.between'))] : []),
  ].filter((line) => typeof line === 'string' && line !== '');
  return {
    datasetId,
    dealId: deal.deal,
    dealName: [deal.deal, deal.account].filter(Boolean).join(' · ').slice(0, 200),
    customer: deal.account ?? undefined,
    owner: deal.owner ?? undefined,
    outcome: outcome === 'open' ? undefined : outcome,
    timeline: lines.join('\n'),
    reason: deal.lossReason ? t('deal.line.reason', { reason: deal.lossReason }) : undefined,
  };
}

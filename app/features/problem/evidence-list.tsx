import { Form, useNavigate } from '@remix-run/react';
import { FileSearch, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Status } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { chipFigure } from '~/domain/problem/evidence-figure';
import type { EvidenceView } from '~/domain/problem/problem';
import { useMay } from '~/features/shell/use-may';
import { EvidenceIcon } from './evidence-chip';
import { useEvidenceWords } from './evidence-words';

/** What a problem rests on, one piece a row, each with its number and the way to its origin. */
export function EvidenceList({ evidence }: { evidence: EvidenceView[] }) {
  const mayEdit = useMay()('engagement:edit');
  return (
    <ul className="card divide-y rounded-lg border bg-surface">
      {evidence.map((piece) => (
        <EvidenceRow key={piece.id} piece={piece} mayEdit={mayEdit} />
      ))}
    </ul>
  );
}

function EvidenceRow({ piece, mayEdit }: { piece: EvidenceView; mayEdit: boolean }) {
  const { t } = useTranslation('problem');
  const words = useEvidenceWords();
  const figure = chipFigure(piece.figure);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 p-4">
      <span className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-lg bg-neutral-soft text-neutral [&_svg]:size-4">
        <EvidenceIcon kind={figure.kind} />
      </span>
      <div className="min-w-0 flex-1 basis-56">
        <p className="text-muted text-sm">{t(`kinds.${figure.kind}`)}</p>
        <p className="font-medium">{words.name(figure)}</p>
        {figure.kind !== 'case' && (
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold text-lg tabular-nums">{words.value(figure)}</span>
            <span className="text-faint text-xs">{words.interval(figure)}</span>
            <span className="text-faint text-xs">{words.n(figure)}</span>
          </p>
        )}
        {piece.quote?.reason && (
          <p className="mt-1 line-clamp-3 max-w-prose whitespace-pre-line text-muted">
            {piece.quote.reason}
          </p>
        )}
        {piece.note && <p className="mt-1 max-w-prose whitespace-pre-line">{piece.note}</p>}
        {!piece.sourceExists && (
          <Status tone="critical" look="quiet" className="mt-1">
            {t('origin.gone')}
          </Status>
        )}
      </div>
      <div className="flex gap-1 print:hidden">
        <LinkButton
          to={`?origin=${piece.id}`}
          preventScrollReset
          size="small"
          variant="ghost"
          icon={<FileSearch aria-hidden="true" />}
        >
          {t('origin.show')}
        </LinkButton>
        {mayEdit && (
          <LinkButton
            to={`?remove=${piece.id}`}
            preventScrollReset
            size="small"
            variant="ghost"
            iconOnly
            aria-label={t('remove.named', { name: words.name(figure) })}
            icon={<Trash2 aria-hidden="true" />}
          />
        )}
      </div>
    </li>
  );
}

/** Asks before a piece of evidence goes, because it does not come back. */
export function RemoveEvidence({ piece }: { piece: EvidenceView | undefined }) {
  const { t } = useTranslation('problem');
  const words = useEvidenceWords();
  const navigate = useNavigate();
  if (!piece) return null;
  return (
    <Dialog
      open
      width="small"
      title={t('remove.title')}
      closeLabel={t('form:close')}
      onClose={() => navigate('?', { preventScrollReset: true, replace: true })}
    >
      <p className="font-medium">{words.line(chipFigure(piece.figure))}</p>
      <p className="mt-1 text-muted">{t('remove.text')}</p>
      <Form method="post" action="?" className="mt-5 flex justify-end gap-2">
        <input type="hidden" name="id" value={piece.id} />
        <LinkButton to="?" preventScrollReset variant="ghost">
          {t('form:cancel')}
        </LinkButton>
        <SubmitButton variant="danger" name="intent" value="remove">
          {t('remove.do')}
        </SubmitButton>
      </Form>
    </Dialog>
  );
}

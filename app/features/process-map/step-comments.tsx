import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Textarea } from '~/components/form/text-input';
import { Status } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { ActionError } from '~/features/shell/action-error';
import { useFormat } from '~/i18n/format-context';

export type ShownComment = {
  id: string;
  stepId: string;
  text: string;
  by: string;
  at: string;
  resolvedAt: string | null;
  resolvedBy: string;
  isOwn: boolean;
};

type StepCommentsProps = { address: string; stepId: string; comments: readonly ShownComment[] };

/**
 * What people said about a step, and a place to say something. It stands inside the form of the
 * table, so it posts by itself.
 */
export function StepComments({ address, stepId, comments }: StepCommentsProps) {
  const { t } = useTranslation('processMaps');
  const fetcher = useFetcher<{ ok: boolean }>();
  const [text, setText] = useState('');
  const [deleted, setDeleted] = useState<string | null>(null);
  const own = comments.filter((comment) => comment.stepId === stepId);
  const isBusy = fetcher.state !== 'idle';
  const wasAdded =
    fetcher.state === 'loading' && fetcher.formData?.get('intent') === 'add' && fetcher.data?.ok;

  useEffect(() => {
    if (wasAdded) setText('');
  }, [wasAdded]);

  function send(fields: Record<string, string>) {
    fetcher.submit(fields, { method: 'post', action: address });
    setDeleted(fields.intent === 'delete' ? (fields.id ?? null) : null);
  }

  return (
    <section aria-label={t('comments.title')} className="grid content-start gap-2">
      <h4 className="font-medium">{t('comments.title')}</h4>
      <ActionError data={fetcher.data} />
      <ul className="grid gap-2">
        {own.map((comment) => (
          <Comment key={comment.id} comment={comment} isBusy={isBusy} send={send} />
        ))}
      </ul>
      {deleted && !isBusy && (
        <p className="flex items-center gap-2 text-muted text-sm">
          {t('comments.deleted')}
          <Button size="small" onClick={() => send({ intent: 'restore', id: deleted })}>
            {t('processMap:undo')}
          </Button>
        </p>
      )}
      <Field label={t('comments.new')}>
        <Textarea
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div>
        <Button
          size="small"
          disabled={text.trim() === '' || isBusy}
          onClick={() => send({ intent: 'add', stepId, text })}
        >
          {t('comments.add')}
        </Button>
      </div>
    </section>
  );
}

type CommentProps = {
  comment: ShownComment;
  isBusy: boolean;
  send: (fields: Record<string, string>) => void;
};

function Comment({ comment, isBusy, send }: CommentProps) {
  const { t } = useTranslation('processMaps');
  const format = useFormat();
  const somebody = t('processMap:conflict.somebody');
  const { id, resolvedAt } = comment;
  return (
    <li className="rounded-lg border bg-surface px-3 py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-muted text-sm">
        <span>
          {comment.by || somebody} · {format.dateTime(comment.at)}
        </span>
        {resolvedAt && (
          <Status look="quiet" tone="positive">
            {t('comments.resolvedBy', { name: comment.resolvedBy || somebody })}
          </Status>
        )}
      </p>
      <p className="whitespace-pre-wrap break-words">{comment.text}</p>
      <div className="mt-1 flex gap-1">
        <Button
          variant="ghost"
          size="small"
          disabled={isBusy}
          onClick={() => send({ intent: resolvedAt ? 'reopen' : 'resolve', id })}
        >
          {t(resolvedAt ? 'comments.reopen' : 'comments.resolve')}
        </Button>
        {comment.isOwn && (
          <Button
            variant="ghost"
            size="small"
            disabled={isBusy}
            onClick={() => send({ intent: 'delete', id })}
          >
            {t('comments.delete')}
          </Button>
        )}
      </div>
    </li>
  );
}

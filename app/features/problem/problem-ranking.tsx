import { useSubmit } from '@remix-run/react';
import { useState } from 'react';
import type { ProblemCard as Problem } from '~/domain/problem/problem';
import { ProblemCard } from './problem-card';

type ProblemRankingProps = { engagementId: string; problems: Problem[]; label: string };

/** One group of problems in its order. Dragging is a short cut for the buttons on the cards. */
export function ProblemRanking({ engagementId, problems, label }: ProblemRankingProps) {
  const submit = useSubmit();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);

  function drop(target: string) {
    const from = problems.findIndex(({ id }) => id === dragged);
    const to = problems.findIndex(({ id }) => id === target);
    setOver(null);
    if (dragged === null || from < 0 || from === to) return;
    // Dragged downwards, a card lands behind the one it is dropped on.
    const before = from < to ? problems[to + 1]?.id : target;
    submit(
      { intent: 'place', id: dragged, ...(before && { before }) },
      { method: 'post', preventScrollReset: true },
    );
  }

  return (
    <ol aria-label={label} className="grid gap-3">
      {problems.map((problem, index) => (
        <li
          key={problem.id}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(problem.id);
          }}
          onDrop={(event) => {
            event.preventDefault();
            drop(problem.id);
          }}
        >
          <ProblemCard
            engagementId={engagementId}
            problem={problem}
            place={index + 1}
            last={problems.length}
            isTarget={dragged !== null && over === problem.id && dragged !== problem.id}
            grip={{
              onDragStart: (event) => {
                const card = event.currentTarget.closest('article');
                if (card) event.dataTransfer.setDragImage(card, 16, 16);
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', problem.title);
                setDragged(problem.id);
              },
              onDragEnd: () => {
                setDragged(null);
                setOver(null);
              },
            }}
          />
        </li>
      ))}
    </ol>
  );
}

import type { ChipFigure } from '~/domain/problem/evidence-figure';
import { useEvidenceWords } from '~/features/problem/evidence-words';

/** How a record of the thread is called: evidence by its number, everything else by its own name. */
export function useThreadTitle(): (node: { title: string; figure: ChipFigure | null }) => string {
  const words = useEvidenceWords();
  return ({ title, figure }) => (figure ? words.line(figure) : title);
}

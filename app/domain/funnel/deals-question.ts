/** What somebody asks of the deals behind a number: their order, a word to find, and the page. */
export type DealsQuestion = {
  page: number;
  /** A field of a deal or the key of a column; a minus before it turns the order. */
  order: string | null;
  /** Found in the deal, its account, seller, team, source or product; case does not count. */
  find: string | null;
  outcome: 'won' | 'lost' | 'open' | null;
};

const LONGEST = 200;

export function dealsQuestion(parameters: URLSearchParams): DealsQuestion {
  const page = Number(parameters.get('page') ?? 1);
  const found = parameters.get('found');
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    order: parameters.get('order') || null,
    find: parameters.get('find')?.trim().slice(0, LONGEST) || null,
    outcome: found === 'won' || found === 'lost' || found === 'open' ? found : null,
  };
}

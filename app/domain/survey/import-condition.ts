import type { Condition } from './survey-condition';

/**
 * Reads an expression of SurveyJS (`visibleIf`) or XLSForm (`relevant`) as a condition that names the
 * file's own questions and values; null for what can't be held, such as arithmetic or functions.
 * Held are comparisons of one question with one value, `contains`, `selected()`, `empty`, `notempty`,
 * `and`, `or`, `not()` and parentheses.
 */
export function readCondition(expression: string): Condition | null {
  const tokens = tokenize(expression);
  if (!tokens) return null;
  const reader = createReader(tokens);
  const condition = reader.disjunction();
  return condition && reader.isAtEnd() ? condition : null;
}

type Token =
  | { kind: 'name' | 'text' | 'word' | 'sign'; value: string }
  | { kind: 'number'; value: number };

const pattern =
  /\s*(?:\$?\{([^}]+)\}|'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|(&&|\|\||!=|<>|>=|<=|==|[=<>(),!])|([a-z_-]+))/iy;

function tokenize(expression: string): Token[] | null {
  const tokens: Token[] = [];
  const text = expression.trim();
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return null;
    const [, name, single, double, number, sign, word] = match;
    if (name !== undefined) tokens.push({ kind: 'name', value: name.trim() });
    else if (number !== undefined) tokens.push({ kind: 'number', value: Number(number) });
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word.toLowerCase() });
    else tokens.push({ kind: 'text', value: single ?? double ?? '' });
  }
  return tokens;
}

/** Deeper than anybody writes; beyond it reading would cost more than it is worth. */
const DEEPEST = 20;

function createReader(tokens: readonly Token[]) {
  let at = 0;
  let depth = 0;
  const peek = () => tokens[at];
  const take = (...values: string[]): boolean => {
    const token = peek();
    if (!token || (token.kind !== 'word' && token.kind !== 'sign')) return false;
    if (!values.includes(token.value)) return false;
    at += 1;
    return true;
  };

  function chain(part: () => Condition | null, ...joins: string[]): Condition[] | null {
    const parts: Condition[] = [];
    do {
      const own = part();
      if (!own) return null;
      parts.push(own);
    } while (take(...joins));
    return parts;
  }
  function disjunction(): Condition | null {
    const parts = chain(conjunction, 'or', '||');
    return parts && (parts.length === 1 ? (parts[0] ?? null) : { any: parts });
  }
  function conjunction(): Condition | null {
    const parts = chain(single, 'and', '&&');
    return parts && (parts.length === 1 ? (parts[0] ?? null) : { all: parts });
  }
  function single(): Condition | null {
    depth += 1;
    if (depth > DEEPEST) return null;
    const read = negation() ?? group() ?? selected() ?? comparison();
    depth -= 1;
    return read;
  }
  function negation(): Condition | null {
    if (!take('not', '!')) return null;
    const inner = group() ?? selected();
    return inner && { not: inner };
  }
  function group(): Condition | null {
    if (!take('(')) return null;
    const inner = disjunction();
    return take(')') ? inner : null;
  }
  function selected(): Condition | null {
    if (!take('selected')) return null;
    if (!take('(')) return null;
    const name = nameHere();
    if (name === null || !take(',')) return null;
    const value = valueHere();
    return typeof value === 'string' && take(')')
      ? { question: name, is: 'includes', value }
      : null;
  }
  function comparison(): Condition | null {
    const question = nameHere();
    if (question === null) return null;
    if (take('notempty')) return { question, is: 'answered' };
    if (take('empty')) return { not: { question, is: 'answered' } };
    const sign = peek();
    if (!sign || (sign.kind !== 'sign' && sign.kind !== 'word')) return null;
    at += 1;
    const value = valueHere();
    if (value === null) return null;
    return compare(question, sign.value, value);
  }
  function nameHere(): string | null {
    const token = peek();
    if (token?.kind !== 'name') return null;
    at += 1;
    return token.value;
  }
  function valueHere(): string | number | null {
    const token = peek();
    if (!token || token.kind === 'name' || token.kind === 'sign') return null;
    at += 1;
    if (token.kind === 'word') {
      return token.value === 'true' ? 'yes' : token.value === 'false' ? 'no' : null;
    }
    return token.value;
  }
  return { disjunction, isAtEnd: () => at === tokens.length };
}

function compare(question: string, sign: string, value: string | number): Condition | null {
  const number = typeof value === 'number' ? value : Number(value === '' ? Number.NaN : value);
  const isNumber = Number.isFinite(number);
  const answered: Condition = { question, is: 'answered' };
  switch (sign) {
    case '=':
    case '==':
      return value === '' ? { not: answered } : { question, is: 'equals', value };
    case '!=':
    case '<>':
      return value === '' ? answered : { not: { question, is: 'equals', value } };
    case 'contains':
      return { question, is: 'includes', value: String(value) };
    case '>=':
      return isNumber ? { question, is: 'at-least', value: number } : null;
    case '<':
      return isNumber
        ? { all: [answered, { not: { question, is: 'at-least', value: number } }] }
        : null;
    // Strictly more and at most are held for whole numbers only.
    case '>':
      return Number.isInteger(number) ? { question, is: 'at-least', value: number + 1 } : null;
    case '<=':
      return Number.isInteger(number)
        ? { all: [answered, { not: { question, is: 'at-least', value: number + 1 } }] }
        : null;
    default:
      return null;
  }
}

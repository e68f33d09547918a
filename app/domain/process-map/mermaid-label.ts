/**
 * Text for a quoted Mermaid label. Mermaid reads some characters anywhere, quoted or not (comments,
 * directives, entities, icons, Markdown lists, mathematics), and shows labels as HTML. Therefore
 * every ASCII character that is no letter, digit or space becomes a numeric entity, as do the four
 * characters Mermaid uses for its own escapes. Line ends and control characters become spaces,
 * direction marks and half surrogates go, and two dollar signs, which would start a formula even when
 * escaped, are kept apart by a space without width. Longer texts are cut between characters as people see them.
 */
export function quotedMermaidLabel(text: string, longest: number): string {
  return plainMermaidText(text, longest).replace(
    /[^A-Za-z0-9 \u0080-\u{10FFFF}]|[ﬂ°¶ß]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}

/** The text that a reader of the picture sees for such a label. */
export function plainMermaidText(text: string, longest: number): string {
  const plain = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\$(?=\$)/g, '$\u200B')
    .trim();
  return shorten(plain, longest);
}

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept: string[] = [];
  for (const { segment } of characters.segment(text)) {
    if (kept.length === longest) return `${kept.slice(0, -1).join('')}…`;
    // One visible character can carry endless combining marks.
    kept.push(segment.length > 32 ? '\uFFFD' : segment);
  }
  return kept.join('');
}

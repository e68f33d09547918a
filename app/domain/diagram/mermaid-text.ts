const entityOf: Readonly<Record<string, string>> = {
  '#': '#35;',
  '"': '#quot;',
  ';': '#59;',
  ':': '#58;',
  '<': '#lt;',
  '>': '#gt;',
  '%': '#37;',
  '{': '#123;',
  '}': '#125;',
  '`': '#96;',
  '\\': '#92;',
};

/**
 * Makes any text safe inside a Mermaid diagram: line breaks become spaces and every character that
 * Mermaid's grammar or HTML would read becomes an entity code. So does the first letter of the word
 * `end`, which closes blocks and notes wherever it stands.
 */
export function mermaidText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[#";:<>%{}`\\]/gu, (character) => entityOf[character] ?? '')
    .replace(/\bend\b/giu, (word) => `#${word.charCodeAt(0)};${word.slice(1)}`);
}

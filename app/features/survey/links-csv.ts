/** A link as it was just made, or one that everybody of a team gets. */
export type SentLink = { recipient: string; team: string; url: string };

/**
 * Links as a table for a mail merge, with a byte order mark because Excel needs it for Chinese. A
 * name that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function linksCsv(links: readonly SentLink[], header: readonly string[]): string {
  const rows = [header, ...links.map(({ recipient, team, url }) => [recipient, team, url])];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

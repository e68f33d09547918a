/** An element of an XML file, without its prefix; lines count from 1. */
export type XmlElement = {
  name: string;
  /** Namespace, empty if none. */
  space: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text directly inside. */
  text: string;
  line: number;
};

/** Text for an attribute or element; what XML can't hold is replaced. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`);
}

/** JSON in which every character that a file format may change is escaped. */
export function carefulJson(value: unknown, careful: RegExp): string {
  return JSON.stringify(value).replace(careful, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

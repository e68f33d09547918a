import { SaxesParser } from 'saxes';
import type { XmlElement } from '~/domain/process-map/xml-element';
import { fail, ok, type Result } from '~/domain/result';

const DEEPEST = 100;

/** Reads XML as a tree. Entities of a document type are not known and therefore refused. */
export function readXml(text: string): Result<XmlElement> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let refusal: { line: number; reason: string } | null = null;
  let line = 1;
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('error', (error) => {
    refusal ??= { line: parser.line, reason: error.message.replace(/^\d+:\d+: /, '') };
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: XmlElement = {
      name: local,
      space: uri,
      attributes: Object.fromEntries(
        Object.values(attributes).map((attribute) => [attribute.name, attribute.value]),
      ),
      children: [],
      text: '',
      line,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
    if (open.length > DEEPEST) refusal ??= { line, reason: 'too deep' };
  });
  parser.on('text', (value) => {
    const element = open.at(-1);
    if (element) element.text += value;
  });
  parser.on('cdata', (value) => {
    const element = open.at(-1);
    if (element) element.text += value;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  const refused = refusal as { line: number; reason: string } | null;
  if (refused) return fail('map-file-refused', refused);
  return root ? ok(root) : fail('map-file-refused', { line: 1, reason: 'no element' });
}

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { randomMap } from 'test/unit/domain/process-map/random-maps';
import { currentMap } from 'test/unit/domain/process-map/sample-maps';
import { describe, expect, it } from 'vitest';
import { mapFromBpmn } from '~/domain/process-map/bpmn-reader';
import { writeBpmn } from '~/domain/process-map/bpmn-writer';
import { countsOf, type MapImport } from '~/domain/process-map/map-import';
import { type ProcessMap, processMapSchema } from '~/domain/process-map/process-map';
import type { XmlElement } from '~/domain/process-map/xml-element';
import { readXml } from '~/services/process-map/read-xml.server';

const folder = '../shared/data/bpmn';
type Expected = {
  f: string;
  lanes: number;
  tasks: number;
  gateways: number;
  sequenceFlows: number;
  messageFlows: number;
  startEvents: number;
  endEvents: number;
  subProcesses: number;
  types: Record<string, number>;
};
const published: Expected[] = existsSync(folder)
  ? JSON.parse(readFileSync(`${folder}/expect.json`, 'utf8'))
  : [];
if (published.length === 0) process.stdout.write(`skipped: ${folder} is not here\n`);

function parse(text: string): XmlElement | null {
  const read = readXml(text);
  return read.ok ? read.value : null;
}

function read(text: string): MapImport {
  const root = readXml(text);
  if (!root.ok) throw new Error(JSON.stringify(root.error));
  const reading = mapFromBpmn(root.value, parse);
  if (!reading.ok) throw new Error(reading.code);
  return reading.value;
}

const words = { unassignedLane: 'No owner' };

function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

/** Every reference of the file leads to an element, and no id stands twice. */
function expectSound(text: string, map: ProcessMap): void {
  const root = parse(text);
  if (!root) throw new Error('not XML');
  const elements = [...walk(root)];
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  const known = new Set(ids);
  for (const { name, attributes, text: inner } of elements) {
    for (const key of ['sourceRef', 'targetRef', 'attachedToRef', 'bpmnElement', 'processRef']) {
      if (attributes[key] !== undefined) expect(known).toContain(attributes[key]);
    }
    if (/^(incoming|outgoing|flowNodeRef)$/.test(name)) expect(known).toContain(inner);
  }
  const shapes = elements.filter(({ name }) => name === 'BPMNShape');
  expect(shapes.length).toBeGreaterThanOrEqual(map.steps.length);
}

describe.runIf(published.length > 0)('models of the interchange group', () => {
  it.each(published)('$f', (expected) => {
    const text = readFileSync(`${folder}/${expected.f}`, 'utf8');
    const { map, unsupported } = read(text);
    expect(processMapSchema.parse(map)).toEqual(map);
    expect(countsOf(map)).toEqual({
      steps:
        expected.tasks +
        expected.gateways +
        expected.startEvents +
        expected.endEvents +
        expected.subProcesses +
        (expected.types.BoundaryEvent ?? 0),
      flows: expected.sequenceFlows,
      lanes: expected.lanes,
    });
    expect(unsupported.filter(({ what }) => what.startsWith('messageFlow'))).toHaveLength(
      expected.messageFlows,
    );
    const written = writeBpmn(map, words);
    expectSound(written, map);
    expect(read(written).map).toEqual(map);
  });
});

describe('BPMN out and in', () => {
  it('gives the same map, whatever its texts', () => {
    fc.assert(
      fc.property(randomMap, (map) => {
        const text = writeBpmn(map, words);
        expectSound(text, map);
        expect(read(text)).toEqual({ map, unsupported: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what BPMN has no place for when somebody changes the drawing', () => {
    const text = writeBpmn(currentMap, words).replace('name="Propose"', 'name="Make an offer"');
    const step = read(text).map.steps.find(({ id }) => id === 'propose');
    expect(step).toMatchObject({ name: 'Make an offer', valueClass: 'VA', workingHours: 6 });
  });

  it('says the line of what is wrong', () => {
    expect(readXml('<definitions>\n<task>\n</definitions>')).toMatchObject({
      ok: false,
      error: { code: 'map-file-refused', details: { line: 3 } },
    });
    expect(readXml('<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>').ok).toBe(false);
    const root = parse('<html/>');
    expect(root && mapFromBpmn(root, parse)).toMatchObject({ ok: false, line: 1 });
  });
});

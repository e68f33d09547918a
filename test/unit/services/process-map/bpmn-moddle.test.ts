import { existsSync, readdirSync, readFileSync } from 'node:fs';
import BpmnModdle from 'bpmn-moddle';
import fc from 'fast-check';
import { randomMap } from 'test/unit/domain/process-map/random-maps';
import { currentMap, idealMap } from 'test/unit/domain/process-map/sample-maps';
import { describe, expect, it } from 'vitest';
import { mapFromBpmn } from '~/domain/process-map/bpmn-reader';
import { writeBpmn } from '~/domain/process-map/bpmn-writer';
import { type ProcessMap, processMapSchema } from '~/domain/process-map/process-map';
import { readXml } from '~/services/process-map/read-xml.server';

const words = { unassignedLane: 'No owner' };

type Element = {
  $type: string;
  id?: string;
  name?: string;
  flowElements?: Element[];
  sourceRef?: Element;
  targetRef?: Element;
  bounds?: { width: number; height: number };
  waypoint?: unknown[];
  plane?: { planeElement?: (Element & { bpmnElement?: Element })[] };
};
type Definitions = { rootElements: Element[]; diagrams: Element[] };

/** What the reader of the usual BPMN editors makes of a file. */
async function open(text: string) {
  const read = await new BpmnModdle().fromXML(text);
  return {
    definitions: read.rootElement as Definitions,
    warnings: read.warnings,
  };
}

function everything(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [element, ...everything(element.flowElements ?? [])]);
}

function readBack(text: string): ProcessMap {
  const parse = (source: string) => {
    const root = readXml(source);
    return root.ok ? root.value : null;
  };
  const root = parse(text);
  const reading = root && mapFromBpmn(root, parse);
  if (!reading?.ok) throw new Error('not read');
  expect(reading.value.unsupported).toEqual([]);
  return reading.value.map;
}

async function expectOpens(map: ProcessMap): Promise<void> {
  const text = writeBpmn(map, words);
  const { definitions, warnings } = await open(text);
  expect(warnings).toEqual([]);
  const process = definitions.rootElements.filter(({ $type }) => $type === 'bpmn:Process');
  const elements = everything(process.flatMap(({ flowElements }) => flowElements ?? []));
  const isFlow = ({ $type }: Element) => $type === 'bpmn:SequenceFlow';
  const nodes = elements.filter(({ $type }) => !/SequenceFlow|DataObject|DataStore/.test($type));
  expect(nodes).toHaveLength(map.steps.length);
  // What is drawn is what is there: a shape for every node, a line for every flow.
  const drawn = definitions.diagrams.flatMap(({ plane }) => plane?.planeElement ?? []);
  const drawnIds = new Set(drawn.map(({ bpmnElement }) => bpmnElement?.id));
  for (const { id } of [...nodes, ...elements.filter(isFlow)]) expect(drawnIds).toContain(id);
  for (const { sourceRef, targetRef } of elements.filter(isFlow)) {
    expect(sourceRef?.id).toBeTruthy();
    expect(targetRef?.id).toBeTruthy();
  }
  expect(readBack(text)).toEqual(map);
}

describe('BPMN that is written here', () => {
  it('opens without a warning, and is the same map', async () => {
    await expectOpens(currentMap);
    await expectOpens(idealMap);
  });

  it('does so where steps are called as the frame or as parts of every object', async () => {
    const ids = [
      'valueOf',
      'constructor',
      '__proto__',
      'definitions',
      'a',
      'a_di',
      'a_event',
      'lanes',
    ];
    await expectOpens(processMapSchema.parse({ steps: ids.map((id) => ({ id, name: id })) }));
  });

  it('does so for any map, whatever its texts', async () => {
    await fc.assert(fc.asyncProperty(randomMap, expectOpens), { numRuns: 100 });
  });

  it('still is the same map after another program wrote it', async () => {
    const text = writeBpmn(currentMap, words);
    const moddle = new BpmnModdle();
    const { rootElement } = await moddle.fromXML(text);
    const { xml } = await moddle.toXML(rootElement, { format: true });
    expect(readBack(xml)).toEqual(currentMap);
  });
});

const folder = '../shared/data/bpmn';
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.bpmn'))
  : [];
if (files.length === 0) process.stdout.write(`skipped: ${folder} is not here\n`);

describe.skipIf(files.length === 0)('BPMN of others, taken in and written again', () => {
  it.each(files)('%s', async (name) => {
    const root = readXml(readFileSync(`${folder}/${name}`, 'utf8'));
    if (!root.ok) throw new Error(root.error.code);
    const reading = mapFromBpmn(root.value, () => null);
    if (!reading.ok) throw new Error(reading.code);
    const { warnings } = await open(writeBpmn(reading.value.map, words));
    expect(warnings).toEqual([]);
  });
});

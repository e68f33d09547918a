import { describe, expect, it } from 'vitest';
import { countsOf } from '~/domain/process-map/map-import';
import { parseMapFile } from '~/services/process-map/parse-map-file.server';

async function read(format: 'mermaid' | 'bpmn', text: string) {
  const parsed = await parseMapFile(format, new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const { map, unsupported } = parsed.value;
  return { map, counts: countsOf(map), unsupported, names: map.steps.map(({ name }) => name) };
}

describe('ways in which people write flowcharts', () => {
  it.each([
    ['chains and ampersands', 'flowchart LR\n  a & b --> c --> d & e', [5, 4, 0]],
    ['several statements a line', 'graph TD; a[One]-->b[Two]; b-->c[Three]; c-.->a', [3, 3, 0]],
    [
      'new shapes',
      'flowchart\n  a@{ shape: diamond, label: "Good?" } --> b@{ shape: docs }',
      [2, 1, 0],
    ],
    ['Markdown strings', 'flowchart LR\n  a["`Send **offer**\nto them`"] --> b', [2, 1, 0]],
    [
      'a title in front',
      '---\ntitle: Sales\nconfig:\n  theme: dark\n---\nflowchart LR\n  a --> b',
      [2, 1, 0],
    ],
    [
      'a directive',
      '%%{init: {"theme":"dark"}}%%\nflowchart LR\n  %% a remark\n  a --> b',
      [2, 1, 0],
    ],
    [
      'nested subgraphs',
      'flowchart TB\n subgraph one[Sales]\n  direction LR\n  subgraph two[Inside]\n   a --> b\n  end\n end\n b --> c',
      [3, 2, 2],
    ],
    [
      'long and dotted arrows',
      'flowchart LR\n a ---> b -.->|no| c ==> d -- text --> e ~~~ f',
      [6, 5, 0],
    ],
    ['edge ids and animation', 'flowchart LR\n a e1@--> b\n e1@{ animate: true }', [2, 1, 0]],
    [
      'an accessible title',
      'flowchart LR\n accTitle: Sales\n accDescr: How we sell\n a --> b',
      [2, 1, 0],
    ],
    [
      'classes on nodes',
      'flowchart LR\n a:::hot --> b\n classDef hot fill:#f00\n class b hot\n linkStyle 0 stroke:red',
      [2, 1, 0],
    ],
    [
      'links to click',
      'flowchart LR\n a --> b\n click a href "https://example.com" "tip" _blank\n click b call doIt()',
      [2, 1, 0],
    ],
    [
      'quotes and entities',
      'flowchart LR\n a["Say #quot;yes#quot; (now)"] --> b("x #amp; y")',
      [2, 1, 0],
    ],
  ])('%s', async (_, text, [steps, flows, lanes]) => {
    const { counts } = await read('mermaid', text);
    expect(counts).toEqual({ steps, flows, lanes });
  });

  it('keep their words, and say by line what a map has no place for', async () => {
    const shaped = await read(
      'mermaid',
      'flowchart\n  a@{ shape: diamond, label: "Good?" } --> b["Say #quot;yes#quot; (now)"]',
    );
    expect(shaped.names).toEqual(['Good?', 'Say "yes" (now)']);
    expect(shaped.map.steps[0]?.kind).toBe('decision');
    const styled = await read(
      'mermaid',
      'flowchart LR\n a:::hot --> b\n classDef hot fill:#f00\n class b hot\n click a href "https://example.com"\n accTitle: Sales',
    );
    expect(styled.unsupported.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });
});

const open =
  '<?xml version="1.0"?>\n<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">';
const bare = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">';
describe('ways in which programs write BPMN', () => {
  it('several pools, one of them closed', async () => {
    const { counts, map, unsupported } = await read(
      'bpmn',
      `${open}
<bpmn:collaboration id="c"><bpmn:participant id="p1" name="Client" processRef="x"/><bpmn:participant id="p2" name="Us" processRef="y"/><bpmn:participant id="p3" name="Bank"/>
<bpmn:messageFlow id="m" sourceRef="a" targetRef="b"/></bpmn:collaboration>
<bpmn:process id="x"><bpmn:task id="a" name="Ask"/></bpmn:process>
<bpmn:process id="y"><bpmn:startEvent id="s"/><bpmn:task id="b" name="Quote"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="b"/></bpmn:process>
</bpmn:definitions>`,
    );
    expect(counts).toEqual({ steps: 3, flows: 1, lanes: 0 });
    expect(map.steps.map(({ department }) => department)).toEqual(['Client', 'Us', 'Us']);
    expect(unsupported).toEqual([
      { line: 3, what: 'participant: Bank' },
      { line: 4, what: 'messageFlow: m' },
    ]);
  });

  it('the default namespace, no drawing, and names with references', async () => {
    const { map, unsupported } = await read(
      'bpmn',
      `${bare}<process id="x"><startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/><task id="t" name="&#25253;&#20215; &amp; &quot;x&quot;"/></process></definitions>`,
    );
    expect(map.steps).toMatchObject([
      { kind: 'start', next: [{ to: 't' }] },
      { name: '报价 & "x"', next: [] },
    ]);
    expect(unsupported).toEqual([]);
  });

  it('sub-processes inside each other, and events that interrupt', async () => {
    const { map } = await read(
      'bpmn',
      `${bare}<process id="x"><subProcess id="o" name="Outer"><subProcess id="i" name="Inner"><task id="t"/></subProcess></subProcess><task id="h" name="Host"/><boundaryEvent id="b" attachedToRef="h"><timerEventDefinition id="td"/></boundaryEvent><task id="l" name="Late"/><sequenceFlow id="f" sourceRef="b" targetRef="l"/></process></definitions>`,
    );
    expect(map.steps).toMatchObject([
      { id: 'o', kind: 'sub-process' },
      { id: 'i', kind: 'sub-process', parent: 'o' },
      { id: 't', parent: 'i' },
      { id: 'h' },
      { id: 'b', kind: 'timer', attachedTo: 'h', next: [{ to: 'l' }] },
      { id: 'l' },
    ]);
  });

  it('data, gateways and conditions', async () => {
    const { map, unsupported } = await read(
      'bpmn',
      `${bare}<process id="x"><dataObject id="do"/><dataObjectReference id="r" name="Offer" dataObjectRef="do"/><task id="t" name="Write"><dataOutputAssociation id="oa"><targetRef>r</targetRef></dataOutputAssociation></task>
<parallelGateway id="g"/><sequenceFlow id="f" name="no" sourceRef="g" targetRef="t"><conditionExpression>x &gt; 1</conditionExpression></sequenceFlow></process></definitions>`,
    );
    expect(map.steps).toMatchObject([
      { name: 'Write', documents: ['Offer'] },
      { kind: 'decision', next: [{ to: 't', label: 'no' }] },
    ]);
    expect(unsupported).toEqual([
      { line: 2, what: 'conditionExpression: x > 1' },
      { line: 2, what: 'parallelGateway: g' },
    ]);
  });
});

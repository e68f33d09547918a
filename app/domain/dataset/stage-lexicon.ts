import { valueKey } from './text-value';

export type StageOutcome = 'won' | 'lost' | 'open';

/** Marks that a step is still to come or refused: a contract "to be signed" is not won. */
const NOT_YET =
  /^(?:待|拟|未|预计|准备|即将|拟定|可能|pending|awaiting|to be|almost|verbal)|(?:中|阶段中)$/;

const WON =
  /^(?:closed?[\s/:_-]*won|won|win|deal won|closed[\s-]*sale|signed|contract signed|order received|赢单|已赢单|赢|赢得|成交|已成交|成交客户|成单|已成单|签单|已签单|签约|已签约|签约成功|合同签订|合同签署|中标|已中标|成功|交易成功|关单赢|结单[\s-]*赢单|关闭[\s-]*赢单|赢单关闭|完成交易)$/;
const WON_WITHIN = /(?:赢单|\bwon\b)/;
const LOST =
  /^(?:closed?[\s/:_-]*lost|lost|loss|lose|deal lost|dead|abandoned|disqualified|rejected|cancell?ed|no decision|输单|已输单|输|丢单|已丢单|失败|交易失败|流失|已流失|丢失|战败|无效|作废|已作废|放弃|已放弃|取消|已取消|未成交|未中标|未签约|废标|关单输|结单[\s-]*输单|关闭[\s-]*输单|输单关闭)$/;
const LOST_WITHIN = /(?:输单|丢单|战败|\blost\b)/;

/** Stage names without their number: "4. Closed Won (100%)" is "closed won". */
function bare(name: string): string {
  return valueKey(name)
    .replace(/[（(][^()（）]*[)）]/g, ' ')
    .replace(/^(?:阶段|stage|s)?\s*\d+\s*[-.、:：_)）]?\s*/, '')
    .replace(/\s*[-–:]?\s*\d{1,3}\s*%$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a stage's name says that a deal is won or lost, in Chinese or English. */
export function stageOutcome(name: string): StageOutcome {
  const text = bare(name);
  if (LOST.test(text)) return 'lost';
  if (WON.test(text)) return 'won';
  if (NOT_YET.test(text)) return 'open';
  if (LOST_WITHIN.test(text)) return 'lost';
  return WON_WITHIN.test(text) ? 'won' : 'open';
}

const OUTCOME_WON = /^(?:true|yes|y|1|是)$/;
const OUTCOME_LOST = /^(?:false|no|n|0|否)$/;
const OUTCOME_OPEN =
  /^(?:open|active|ongoing|in progress|pending|进行中|跟进中|未结束|未关闭|打开|推进中|在谈|有效)$/;

export type OutcomeValues = { won: string[]; lost: string[]; open: string[]; unknown: string[] };

/**
 * Sorts the values of an outcome column. In a column that says whether a deal is won, true and
 * false alone do not tell the lost from the open; they count only where no better words stand.
 */
export function sortOutcomes(values: readonly string[]): OutcomeValues {
  const sorted: OutcomeValues = { won: [], lost: [], open: [], unknown: [] };
  for (const value of values) {
    const outcome = stageOutcome(value);
    if (outcome !== 'open') sorted[outcome].push(value);
    else if (OUTCOME_OPEN.test(valueKey(value))) sorted.open.push(value);
    else sorted.unknown.push(value);
  }
  if (sorted.won.length + sorted.lost.length > 0) return sorted;
  for (const value of [...sorted.unknown]) {
    const key = valueKey(value);
    const target = OUTCOME_WON.test(key) ? sorted.won : OUTCOME_LOST.test(key) ? sorted.lost : null;
    if (!target) continue;
    target.push(value);
    sorted.unknown = sorted.unknown.filter((unknown) => unknown !== value);
  }
  return sorted;
}

/** Usual names of open stages from the first contact to the signature; the first match counts. */
const RANKS: readonly (readonly [number, RegExp])[] = [
  [75, /verbal|口头|待签|拟签|签约中|签署中|合同审批|合同流程/],
  [72, /支付|付款|预付/],
  [70, /contract|legal|procurement|paperwork|合同|法务|采购流程/],
  [65, /商务谈判|negotiat|谈判|议价|final review|终审/],
  [62, /赢得高层|高层支持|top sponsor|executive|decision maker bought/],
  [60, /commit|决策|decision|审批|closing/],
  [52, /赢得权力|权力支持|power supporter/],
  [50, /proposal|quot|price|pricing|报价|投标|提案|标书|方案报价|招投标/],
  [44, /evaluat|perception|评估|poc|trial|试用|测试|验证|pilot/],
  [42, /支持者|supporter|champion|id\. decision/],
  [40, /demo|solution|value prop|presentation|方案|演示|讲解|产品介绍/],
  [32, /needs|discovery|requirement|需求|调研|痛点/],
  [30, /\bsql\b|sales qualified|qualif|opportunit|立项|商机|资格|确认机会/],
  [22, /\bmql\b|marketing qualified|interest|意向|engag|兴趣|培育|nurtur/],
  [16, /meeting|appointment|拜访|约见|会面|初步沟通/],
  [12, /contact|connect|联系|接触|沟通|跟进/],
  [8, /assigned|已分配/],
  [5, /lead|prospect|线索|潜在|潜客|目标|target|suspect|new\b|新建|初始|未处理|待跟进/],
];

/** Where a stage usually stands, 0 to 100; null for names the lexicon does not know. */
export function stageRank(name: string): number | null {
  const text = bare(name);
  if (/潜在|prospect/.test(text)) return 5;
  return RANKS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The number a stage's name carries: its order ("02 意向", "S3") or its probability ("(50%)"). */
export function stageNumber(name: string): { kind: 'order' | 'percent'; value: number } | null {
  const text = valueKey(name);
  const percent = /(\d{1,3})\s*%/.exec(text);
  if (percent) return { kind: 'percent', value: Number(percent[1]) };
  const order =
    /^(?:阶段|第|stage|step|phase|s|l)?\s*(\d{1,2})(?!\d)/.exec(text) ??
    /^(?:阶段|第)([一二三四五六七八九])/.exec(text);
  if (!order) return null;
  const digit = '一二三四五六七八九'.indexOf(order[1] ?? '') + 1;
  return { kind: 'order', value: digit > 0 ? digit : Number(order[1]) };
}

/** The stage that stands for a qualified opportunity (商机, SQL): where pilots and goals count from. */
export function opportunityStage(stages: readonly string[]): string | null {
  const ranked = stages.map((stage) => ({ stage, rank: stageRank(stage) }));
  return (
    ranked.find(({ rank }) => rank === 30)?.stage ??
    ranked.find(({ rank }) => rank !== null && rank > 30)?.stage ??
    stages[1] ??
    stages[0] ??
    null
  );
}

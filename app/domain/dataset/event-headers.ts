import type { ColumnRole } from './column-roles';
import { headerScore } from './header-dictionary';
import { headerKey } from './text-value';

/** What a column of an event log can be; `resource` is who did it. */
export type EventColumn = 'case' | 'activity' | 'stage' | 'time' | 'resource';

/** How XES, process-mining tools and CRM histories head their columns, best first. */
const EXACT: Record<EventColumn, readonly string[]> = {
  case: [
    'case:concept:name',
    'case id',
    'caseid',
    'case',
    'case key',
    'case number',
    'trace id',
    'trace',
    'process instance id',
    'instance id',
    '案例编号',
    '案例id',
    '案例',
    '案件编号',
    '流程实例编号',
    '流程实例id',
    '实例编号',
    '流水号',
    '流程实例',
    '实例',
    'opportunity id',
    'deal id',
    '商机编号',
  ],
  activity: [
    'concept:name',
    'activity',
    'activity name',
    'activity id',
    'event name',
    'event',
    'task',
    'task name',
    'action',
    'step',
    '活动',
    '活动名称',
    '事件',
    '事件名称',
    '环节',
    '环节名称',
    '步骤',
    '节点',
    '节点名称',
    '任务',
    '动作',
    '操作',
  ],
  stage: [
    'stage name',
    'new stage',
    'to stage',
    'stage to',
    'stage',
    'new value',
    'new status',
    'to status',
    '变更后阶段',
    '变更后状态',
    '新阶段',
    '目标阶段',
    '阶段',
    '阶段名称',
    'status',
    '状态',
  ],
  time: [
    'time:timestamp',
    'timestamp',
    'complete timestamp',
    'completion time',
    'end timestamp',
    'event time',
    'event timestamp',
    'event date',
    'change date',
    'changed at',
    'changed on',
    'date changed',
    'stage change date',
    'stage changed at',
    'datetime',
    'date time',
    'time',
    'ts',
    '变更时间',
    '阶段变更时间',
    '变更日期',
    '变动时间',
    '修改时间',
    '发生时间',
    '事件时间',
    '操作时间',
    '执行时间',
    '完成时间',
    '时间戳',
    '时间',
    '日期',
    'created date',
    'created at',
    '创建时间',
    '创建日期',
    'start timestamp',
    'start time',
    '开始时间',
    'date',
  ],
  resource: [
    'org:resource',
    'resource',
    'resource name',
    'performer',
    'performed by',
    'executed by',
    'user',
    'user name',
    'actor',
    'changed by',
    'modified by',
    'created by',
    'created by id',
    '操作人',
    '操作员',
    '变更人',
    '修改人',
    '资源',
    '执行人',
    '执行者',
    '处理人',
    '经办人',
    '办理人',
  ],
};

/** Parts of headers, weaker evidence: tools put their own words before and behind. */
const WITHIN: Record<EventColumn, RegExp> = {
  case: /^(?:case|trace|ticket|incident|claim|application|request|workorder|order|instance|processinstance)(?:id|key|no|nr|number|code)$|(?:案例|案件|工单|申请|流程|实例|订单|单据)(?:编号|编码|id|号)$/,
  activity: /activity|^event|task|action|活动|事件|节点|工序/,
  stage: /^(?:new|to)(?:stage|status)|(?:变更后|新)(?:阶段|状态)/,
  time: /timestamp|time$|date$|(?:chang|creat|updat|complet|end|start|occurr)ed(?:at|on)$|时间|日期|时刻/,
  resource:
    /resource|performer|operator|username|^user|(?:edit|chang|updat|modifi|complet)ed?by$|执行|处理人|经办|操作[人员]/,
};

/** What was before a change is not what it was changed to, and what is planned did not happen. */
const NEVER: Partial<Record<EventColumn, RegExp>> = {
  activity: /^(?:last|next|open|previous|prior)|count|date|time|type$|数|时间|日期|上一|下一/,
  stage: /^(?:from|old|previous|prior|last)|(?:from|before)$|原|变更前|上一/,
  time: /^(?:case)|due|deadline|planned|expected|birth|截止|计划|预计|预期/,
};

/** The role of a table of deals whose headers also name the column of a log. */
const ROLE_ALIKE: Partial<Record<EventColumn, ColumnRole>> = {
  case: 'deal',
  stage: 'stage',
  time: 'entered',
  resource: 'owner',
};

const PLACES = new Map(
  Object.entries(EXACT).map(([column, headers]) => [
    column as EventColumn,
    new Map(headers.map((header, index) => [headerKey(header), index])),
  ]),
);

/** How well a header names a column of an event log: 100 downwards, 0 for none. */
export function eventHeaderScore(header: string, column: EventColumn): number {
  const key = headerKey(header);
  if (!key || NEVER[column]?.test(key)) return 0;
  const place = PLACES.get(column)?.get(key);
  if (place !== undefined) return 100 - place;
  const role = ROLE_ALIKE[column];
  const alike = role ? headerScore(header, role) * 0.7 : 0;
  return Math.max(alike, WITHIN[column].test(key) ? 30 : 0);
}

/** XES writes what belongs to the whole case with a prefix. */
export function isCaseAttribute(header: string): boolean {
  return /^case:/i.test(header.trim());
}

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
    '变更后阶段',
    '新阶段',
    '目标阶段',
    '阶段',
    '阶段名称',
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

/** What was before a change is not what it was changed to. */
const NEVER: Partial<Record<EventColumn, RegExp>> = {
  stage: /^(?:from|old|previous|prior|last)|(?:from|before)$|原|变更前|上一/,
  time: /^(?:case)/,
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
  if (column === 'case') return headerScore(header, 'deal') * 0.7;
  if (column === 'stage') return headerScore(header, 'stage') * 0.7;
  if (column === 'resource') return headerScore(header, 'owner') * 0.7;
  return column === 'time' ? headerScore(header, 'entered') * 0.7 : 0;
}

/** XES writes what belongs to the whole case with a prefix. */
export function isCaseAttribute(header: string): boolean {
  return /^case:/i.test(header.trim());
}

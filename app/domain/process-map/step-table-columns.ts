/** Columns of a table of steps with their headings; the first of each language is written. */
export const STEP_TABLE_COLUMNS = [
  ['id', 'ID|step id', '编号|步骤编号|序号'],
  ['kind', 'Kind|type|element', '类型|步骤类型'],
  ['name', 'Step|name|activity|task|process step', '步骤|名称|步骤名称|环节|活动|任务'],
  ['department', 'Department|dept|team', '部门|责任部门|团队'],
  ['role', 'Role|responsible|owner|who', '角色|岗位|责任人|负责人|执行人'],
  ['lane', 'Lane', '泳道'],
  ['input', 'Input|inputs', '输入|输入物'],
  ['output', 'Output|outputs|deliverable', '输出|输出物|交付物'],
  ['system', 'System|tool', '系统|工具'],
  [
    'workingHours',
    'Work (h)|working hours|working time|work|hours',
    '作业时间（小时）|作业时间|作业（小时）|作业|工时|耗时',
  ],
  ['workingRange', 'Work from – to (h)|working range', '作业时间区间（小时）|作业时间区间'],
  [
    'waitingHours',
    'Wait (h)|waiting hours|waiting time|wait',
    '等待时间（小时）|等待时间|等待（小时）|等待',
  ],
  ['waitingRange', 'Wait from – to (h)|waiting range', '等待时间区间（小时）|等待时间区间'],
  ['volume', 'Cases a month|volume', '每月单量|月单量'],
  ['documents', 'Documents', '单据|文档'],
  ['valueClass', 'Value|value class', '增值类型|价值'],
  ['marks', 'Marks', '标记|问题标记'],
  ['controlPoint', 'Control point', '控制点|关键控制点'],
  ['breakOwner', 'Owner of the break|break owner', '断点负责人'],
  ['next', 'Goes to|next', '去向|下一步'],
  ['end', 'May end|end', '可在此结束|结束'],
  ['parent', 'Part of|parent', '所属子流程'],
  ['attachedTo', 'Interrupts|attached to', '中断的步骤'],
  ['derivedFrom', 'Stands for|derived from', '对应现状步骤'],
] as const;
export type StepTableColumn = (typeof STEP_TABLE_COLUMNS)[number][0];

export function headingsOf(locale: 'en' | 'zh-CN'): string[] {
  return STEP_TABLE_COLUMNS.map(([, en, zh]) => (locale === 'en' ? en : zh).split('|')[0] ?? '');
}

/** The column that a heading names; null for one that is not known. */
export function columnOfHeading(heading: string): StepTableColumn | null {
  return COLUMN_BY_HEADING.get(foldHeading(heading)) ?? null;
}

const COLUMN_BY_HEADING = new Map(
  STEP_TABLE_COLUMNS.flatMap(([column, en, zh]) =>
    [column, ...en.split('|'), ...zh.split('|')].map(
      (heading) => [foldHeading(heading), column] as const,
    ),
  ),
);

function foldHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-–()[\]:]+/g, '');
}

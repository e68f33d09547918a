import { text } from '../template-schema';
import type { ManualTemplateInput } from './manual-template';

function lines(...all: string[]): string {
  return all.join('\n');
}

export const salesManual: ManualTemplateInput = {
  id: 'sales-operating-manual',
  version: 1,
  title: text('销售流程操作手册', 'Sales operating manual'),
  purpose: text(
    '把试点中验证过的做法写成人人能照做的手册。',
    'Writes down what the pilot proved, so that everyone can work by it.',
  ),
  sections: [
    {
      id: 'scope',
      heading: text('适用范围与版本', 'Scope and version'),
      body: text(
        lines(
          '- 适用团队：',
          '- 生效日期：',
          '- 本版改了什么：',
          '- 手册负责人：',
          '',
          '有疑问先找手册负责人；与旧做法冲突时，以本手册为准。',
        ),
        lines(
          '- Teams:',
          '- In force from:',
          '- What this version changes:',
          '- Owner of the manual:',
          '',
          'Questions go to the owner. Where this manual and an old habit differ, the manual holds.',
        ),
      ),
    },
    {
      id: 'process',
      heading: text('流程总览', 'The process at a glance'),
      body: text(
        lines(
          '贴上理想流程图，并列出每一步：',
          '',
          '| 步骤 | 责任角色 | 输入 | 输出 | 时限 |',
          '| --- | --- | --- | --- | --- |',
          '|  |  |  |  |  |',
        ),
        lines(
          'Insert the map of the ideal process and list every step:',
          '',
          '| Step | Role | Input | Output | Time limit |',
          '| --- | --- | --- | --- | --- |',
          '|  |  |  |  |  |',
        ),
      ),
    },
    {
      id: 'stages',
      heading: text('漏斗阶段与进出标准', 'Stages and their criteria'),
      body: text(
        lines(
          '每个阶段写清：',
          '',
          '1. 进入条件（客户做了什么）',
          '2. 退出条件',
          '3. 必填项',
          '4. 交付物',
          '5. 由谁确认',
          '',
          '进入商机阶段须经理确认。',
        ),
        lines(
          'For each stage state:',
          '',
          '1. entry criteria (what the customer did)',
          '2. exit criteria',
          '3. required fields',
          '4. deliverables',
          '5. who confirms',
          '',
          'A manager confirms entry into the opportunity stage.',
        ),
      ),
    },
    {
      id: 'control-points',
      heading: text('关键控制点', 'Control points'),
      body: text(
        lines(
          '| 控制点 | 何时 | 谁参加 | 通过标准 | 不通过怎么办 |',
          '| --- | --- | --- | --- | --- |',
          '| 商机评审 | 提交方案前 | 销售、售前、交付、财务 |  | 补充信息后再评，或退出 |',
        ),
        lines(
          '| Control point | When | Who takes part | Passed when | If not |',
          '| --- | --- | --- | --- | --- |',
          '| Deal review | Before a proposal goes out | Sales, presales, delivery, finance |  | Review again with more facts, or leave the deal |',
        ),
      ),
    },
    {
      id: 'data',
      heading: text('数据录入规则', 'Data entry'),
      body: text(
        lines(
          '- 阶段变化后 24 小时内更新。',
          '- 必填项不全不能推进阶段。',
          '- 经理每周抽查不少于 30% 的记录。',
          '- 丢单必须写明阶段和原因。',
        ),
        lines(
          '- Update within 24 hours of a stage change.',
          '- A stage is not changed while required fields are missing.',
          '- Managers check at least 30 % of the records each week.',
          '- A lost deal states stage and reason.',
        ),
      ),
    },
    {
      id: 'hand-overs',
      heading: text('跨部门交接', 'Hand-overs'),
      body: text(
        lines(
          '| 交接 | 交出方 | 接收方 | 交接物 | 时限 | 断点责任人 |',
          '| --- | --- | --- | --- | --- | --- |',
          '| 线索 → 销售 | 市场专员 | 销售代表 | 线索记录 | 1 小时 |  |',
          '| 签约 → 交付 | 销售代表 | 交付经理 | 需求确认表 |  |  |',
        ),
        lines(
          '| Hand-over | From | To | What | Time limit | Owner of the break |',
          '| --- | --- | --- | --- | --- | --- |',
          '| Lead to sales | Marketing officer | Representative | Lead record | 1 hour |  |',
          '| Signed deal to delivery | Representative | Delivery manager | List of confirmed needs |  |  |',
        ),
      ),
    },
    {
      id: 'roles',
      heading: text('角色与职责', 'Roles'),
      body: text(
        lines(
          '- **销售代表**：跟进客户、录入数据、推进阶段；每天看自己的漏斗。',
          '- **销售经理**：检查漏斗健康、协调资源、辅导团队；每周看团队漏斗。',
          '- **销售总监**：定目标、调策略、管跨部门协同；每月看整体健康度。',
        ),
        lines(
          '- **Representative**: follows customers, enters data, moves deals on; looks at the own funnel daily.',
          '- **Manager**: watches the health of the funnel, finds resources, coaches; looks at the team weekly.',
          '- **Director**: sets targets and strategy, works across departments; looks at the whole monthly.',
        ),
      ),
    },
    {
      id: 'alerts',
      heading: text('预警与处理', 'Alerts and what to do'),
      body: text(
        lines(
          '| 预警 | 触发条件 | 处理人 | 时限 |',
          '| --- | --- | --- | --- |',
          '| 停留超时 | 超过本阶段平均停留的 1.5 倍 | 销售经理 |  |',
          '| 流失上升 | 关键商机流失率环比上升 10% 及以上 | 销售经理 |  |',
          '| 来源不达标 | 某来源连续 3 个月低于目标转化率 | 市场负责人 |  |',
        ),
        lines(
          '| Alert | Raised when | Handled by | Time limit |',
          '| --- | --- | --- | --- |',
          '| Stuck deal | Longer in the stage than 1.5 times its mean | Manager |  |',
          '| Rising loss | Loss rate of key deals up by 10 % or more on the month before | Manager |  |',
          '| Weak source | A source under its target for 3 months in a row | Head of marketing |  |',
        ),
      ),
    },
    {
      id: 'meetings',
      heading: text('会议节奏', 'Meetings'),
      body: text(
        lines('列出每周一对一、双周例会、月度复盘、季度评审的时间、参加人和固定议程。'),
        lines(
          'List time, participants and fixed agenda of the weekly one-to-one, the two-weekly team meeting, the monthly review and the quarterly review.',
        ),
      ),
    },
    {
      id: 'tools',
      heading: text('工具与模板', 'Tools and templates'),
      body: text(
        lines('- 需求调研清单：', '- 方案模板：', '- 阶梯报价表：', '- 需求确认表：'),
        lines(
          '- Checklist of needs:',
          '- Proposal template:',
          '- Tiered price list:',
          '- List of confirmed needs:',
        ),
      ),
    },
  ],
};

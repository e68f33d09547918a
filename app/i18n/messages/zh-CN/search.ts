export const search = {
  title: '搜索',
  description:
    '在你能看到的所有项目里，按名称查找页面、问题、措施、目标、调研、数据、案例和流程步骤。',
  label: '搜索内容',
  placeholder: '例如：报价、赢单率、漏斗',
  hint: '↑ ↓ 选择，回车打开，Esc 关闭。',
  nothing: '没有找到。换个更短的词试试。',
  more_other: '另有 {{count}} 条未列出，请多输入几个字。',
  kinds: {
    page: '页面',
    engagement: '项目',
    problem: '问题',
    measure: '措施',
    goal: '目标',
    survey: '调研',
    dataset: '数据',
    case: '案例',
    step: '步骤',
  },
};

export const history = {
  title: '过程记录',
  description: '谁在什么时候做了什么，从哪一步到哪一步，为什么。',
  engagement: '项目',
  empty: '还没有记录',
  older: '更早的记录',
  columns: { at: '时间', person: '谁', what: '做了什么', change: '状态变化', reason: '原因或说明' },
  machines: {
    title: '流程的规则',
    description: '下面的图直接由驱动流程的状态机画出，标色的是当前状态。',
  },
  actions: {
    'engagement.created': '建立项目“{{name}}”',
    'condition.met': '登记条件已落实：{{note}}',
    'map.saved': '编辑“$t(processMap:variants.{{variant}})”（{{steps}} 个步骤）',
    'map.started': '用模板建立“$t(processMap:variants.{{variant}})”（{{steps}} 个步骤）',
    'map.copied': '把现状流程复制为理想流程（{{steps}} 个步骤）',
  },
};

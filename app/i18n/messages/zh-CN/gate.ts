const openConditions = {
  label: '此前批准时附带的条件全部落实',
  missing: '还有 {{open}} 条附带条件没有落实。',
  action: '查看附带条件',
};

export const gate = {
  title: '阶段关口',
  pageTitle: '{{phase}}：阶段关口',
  description: '要过这一关还差什么、由谁决定、依据是什么。',
  criteria: '过关条件',
  met: '已满足',
  unmet: '未满足',
  allMet: '全部满足，可以提请决定。',
  countMet: '已满足 {{met}} 项，共 {{all}} 项。每一项都由系统里的记录判定，不能手工打勾。',
  waiting: '等待总监决定',
  waitingProposal: '等待总监决定：建议“{{proposal}}”',
  waitingText: '总监可以通过、附条件通过，或说明原因退回。在此之前仍可撤回。',
  requestedBy: '{{name}} 于 {{at}} 提请。',
  decidedBy: '{{name}}，{{at}}。',
  continued: '本轮已经结束，工作在下一轮项目中继续。',
  conditions: {
    title: '通过时附带的条件',
    description: '未落实的条件会挡住后面阶段的关口。',
    met: '已落实',
    open: '未落实',
    meet: '登记落实情况',
    how: '怎样落实的',
    record: '登记',
  },
  diagram: {
    title: '状态图',
    description: '直接由驱动流程的状态机画出，当前状态已标出。',
    of: '{{name}}阶段的状态图',
  },
  request: {
    title: '提请总监决定',
    button: '提请决定',
    text: '条件已经齐备，总监会在“项目总览”里看到这项请求。',
    unmet: '条件还没有全部满足，补齐后即可提请。',
    note: '给总监的说明',
    proposal: '试点之后怎么走',
  },
  withdraw: { button: '撤回请求' },
  decision: {
    title: '你的决定',
    approve: '通过',
    note: '说明',
    approveWithConditions: '附条件通过',
    conditions: '条件',
    conditionsHint: '一行一条',
    return: '退回',
    reason: '退回的原因',
  },
  reopen: {
    title: '重新打开这个阶段',
    button: '重新打开',
    text: '项目会回到这个阶段，后面的阶段须重新过关；已有记录都会保留。',
    reason: '为什么重新打开',
  },
  deploy: {
    title: '开始分批推广',
    button: '开始推广',
    text: '需要有已发布的操作手册，且第一批已安排团队。',
  },
  sustain: { title: '进入固化阶段', button: '进入固化', text: '各批团队都按新流程运行之后进行。' },
  pilotPage: {
    begin: '试点计划与启动',
    end: '试点进行中',
    text: '试点的启动与结束在试点页面操作。',
    link: '打开试点页面',
  },
  nextCycle: {
    title: '开始下一轮',
    button: '开始下一轮',
    text: '以同一客户、同样的人员与团队新建一个项目，本轮的理想流程成为下一轮的现状。',
    name: '新一轮项目名称',
    defaultName: '{{name}}（第{{cycle}}轮）',
  },
  notYet: {
    title: '还没轮到这个阶段',
    text: '前面的阶段过关后自动开始；需要的资料现在就可以准备。',
  },
  done: {
    request: '已提请总监决定',
    withdraw: '已撤回请求',
    approve: '已通过',
    'approve-with-conditions': '已附条件通过',
    return: '已退回',
    reopen: '已重新打开',
    deploy: '推广已开始',
    sustain: '已进入固化阶段',
    'meet-condition': '已登记',
  },
  diagnosis: {
    dataset: {
      label: '导入至少 6 个月的销售数据',
      missing: '现有数据覆盖 {{months}} 个月，至少需要 {{minimum}} 个月。',
      action: '导入数据',
    },
    survey: {
      label: '销售团队匿名问卷收到至少 5 份答卷',
      missing: '目前不足 {{minimum}} 份答卷。为保证匿名，不显示具体份数。',
      action: '查看问卷',
    },
    cases: {
      label: '至少 3 个案例访谈，赢单和丢单都有',
      missing:
        '目前有赢单案例 {{won}} 个、丢单案例 {{lost}} 个；合计至少 {{minimum}} 个，且两类都不能缺。',
      action: '记录案例',
    },
    problems: {
      label: '聚焦 3–5 个核心问题',
      missing: '目前选定 {{chosen}} 个核心问题，应为 {{minimum}}–{{maximum}} 个。',
      action: '选定问题',
    },
    evidence: {
      label: '每个核心问题都有证据支撑',
      missing: '选定的 {{chosen}} 个核心问题中，有 {{without}} 个没有证据（数据、答卷或案例）。',
      action: '补充证据',
    },
    maturity: {
      label: '完成成熟度基线评估',
      missing: '还没有记录成熟度基线。',
      action: '开始评估',
    },
  },
  mapping: {
    currentMap: {
      label: '画出现状流程，至少 5 个步骤',
      missing: '现状流程目前有 {{steps}} 个步骤，至少需要 {{minimum}} 个。',
      action: '绘制现状流程',
    },
    completeSteps: {
      label: '每个步骤都写清部门或角色、输入、输出和耗时',
      missing: '现状流程的 {{steps}} 个步骤中，有 {{incomplete}} 个信息不全。',
      action: '补全步骤',
    },
    marks: {
      label: '标出重复、非增值或信息断点',
      missing: '现状流程上还没有任何标记。',
      action: '标记问题步骤',
    },
    idealMap: {
      label: '画出与现状不同的理想流程',
      missing: '理想流程目前有 {{steps}} 个步骤，还没有画出与现状不同的做法。',
      action: '绘制理想流程',
    },
    ownedBreaks: {
      label: '每个信息断点在理想流程中都有人负责',
      missing: '还有 {{open}} 个信息断点没有落实负责人。',
      action: '落实断点',
    },
    controlPoints: {
      label: '理想流程中设有关键控制点',
      missing: '理想流程中还没有关键控制点，例如报价前的商机评审。',
      action: '设置控制点',
    },
    openConditions,
  },
  redesign: {
    measures: {
      label: '每个核心问题都有对应措施',
      missing: '{{chosen}} 个核心问题中，有 {{without}} 个还没有措施。',
      action: '制定措施',
    },
    owners: {
      label: '每项措施都有责任人和完成日期',
      missing: '{{measures}} 项措施中，有 {{without}} 项缺责任人或日期。',
      action: '补全措施',
    },
    goals: {
      label: '至少 1 个完整的 SMART 目标，基线已冻结',
      missing:
        '目前 {{goals}} 个目标中有 {{complete}} 个完整；指标、冻结的基线、目标值、日期和负责人缺一不可。',
      action: '设定目标',
    },
    linkedMeasures: {
      label: '每项措施都对应一个目标',
      missing: '{{measures}} 项措施中，有 {{without}} 项没有对应目标。',
      action: '关联目标',
    },
    openConditions,
  },
  pilot: {
    teams: {
      label: '选定试点团队和对照团队',
      missing: '目前试点团队 {{pilot}} 个、对照团队 {{comparison}} 个，各自至少需要 1 个。',
      action: '选择团队',
    },
    metric: {
      label: '选定衡量指标',
      missing: '还没有选定用哪个指标判断试点成败。',
      action: '选择指标',
    },
    baseline: {
      label: '基线已冻结',
      missing: '指标的基线还没有冻结，开始之后再定就说不清变化了。',
      action: '冻结基线',
    },
    dates: {
      label: '计划周期不少于 28 天',
      missing: '计划周期为 {{days}} 天，至少需要 {{minimum}} 天。',
      action: '设定日期',
    },
    period: {
      label: '试点实际运行不少于 28 天',
      missing: '试点已运行 {{days}} 天，至少需要 {{minimum}} 天。',
      action: '查看试点进度',
    },
    checkIns: {
      label: '每周都有指标跟踪记录',
      missing: '试点已运行 {{weeks}} 周，其中 {{done}} 周有跟踪记录。',
      action: '填写每周跟踪',
    },
    pulse: {
      label: '试点反馈收到至少 5 份答卷',
      missing: '目前不足 {{minimum}} 份试点反馈。为保证匿名，不显示具体份数。',
      action: '查看反馈',
    },
    adjustments: {
      label: '每次调整都写明原因',
      missing: '有 {{without}} 次调整没有写明原因。',
      action: '补充调整记录',
    },
    comparison: {
      label: '试点组与对照组的对比已经算出',
      missing: '还没有可用于对比的商机数据。',
      action: '查看对比',
    },
    openConditions,
  },
  rollout: {
    manual: {
      label: '操作手册已发布',
      missing: '还没有已发布的操作手册。',
      action: '发布手册',
    },
    firstWave: {
      label: '第一批上线团队已确定',
      missing: '目前排了 {{waves}} 个批次，第一批还没有团队。',
      action: '安排批次',
    },
    teamsLive: {
      label: '各批次团队全部上线',
      missing: '计划推广的 {{planned}} 个团队中，已上线 {{live}} 个。',
      action: '查看上线进度',
    },
    training: {
      label: '培训考核通过率不低于 80%',
      missing: '应考 {{due}} 人次，已通过 {{passed}} 人次；通过率至少要达到 {{minimum}}%。',
      action: '查看培训',
    },
    monthlyReview: {
      label: '至少完成 1 次月度复盘',
      missing: '已完成 {{reviews}} 次月度复盘，至少需要 {{minimum}} 次。',
      action: '记录复盘',
    },
    openConditions,
  },
};

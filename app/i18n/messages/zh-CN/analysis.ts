export const analysis = {
  title: '对比',
  description: '某个人、某个团队或某段时间，与公司整体或与另一方相比，逐个阶段差在哪里。',
  show: '显示',
  by: '按哪一列',
  origin: '定义与查询语句',
  empty: {
    title: '还没有可以分析的数据',
    text: '先导入客户的商机明细，各个分析页面都从这份数据算起。',
    action: '去上传数据',
  },
  nothing: { title: '没有可以对比的内容', text: '有一方没有商机。换一个对象，或去掉一些筛选。' },
  mode: {
    label: '对比方式',
    whole: '个人（或某类）与公司',
    values: '两方互比',
    time: '两段时间',
  },
  side: { who: '对象', first: '左边', second: '右边', whole: '公司整体' },
  time: {
    first: '前一段',
    second: '后一段',
    'first-from': '左边：创建从',
    'first-to': '到',
    'second-from': '右边：创建从',
    'second-to': '到',
    span: '{{from}} – {{to}}',
  },
  verdict: {
    some: '打标记的差别，校正后依然成立',
    none: '校正之后，没有一处差别成立',
    whole:
      '每个取值都与其余全部商机比过：共 {{stages}} 个阶段转化率、{{winRates}} 个赢单率，按这个数目做了 Holm 校正。没打标记的高低多半是偶然，不宜据此评人。',
    pair: '双方共比较 {{stages}} 个数，按这个数目做了 Holm 校正。没打标记的高低多半是偶然。',
  },
  panel: {
    title: '逐个阶段',
    description: '左右各按自己的比例画。标记只看已经离开该阶段的商机：推进了还是丢了。',
    picture: '两边的漏斗，按阶段',
    numbers: '进入 {{in}} · 流失 {{share}}（{{lost}}）· 滞留 {{stuck}}',
    interval: '95%：{{low}}～{{high}}，n = {{n}}',
    dwell: '停留 {{days}} 天',
    above: '好于其余',
    below: '差于其余',
    coach: '可在此辅导',
    p: '校正后 p {{p}}',
  },
  table: {
    title: '全部数字',
    number: '指标',
    difference: '相差 {{value}} 个百分点（{{low}}～{{high}}）',
    cycle: '中位数；平均 {{mean}} 天，n = {{n}}',
    became: '转出 {{out}} · 流失 {{lost}} · 滞留 {{stuck}}',
    unknown: '需要各阶段日期',
  },
  suggestions: {
    heading: '数据提出的候选问题',
    text: '按固定规则从“{{name}}”里找出来的；算不算问题，由你判断。',
    none: '规则没有发现突出的地方，或者都已列入。',
    add: '列为问题',
    dismiss: '不采纳',
    dismissedOne: '以后不再提示“{{name}}”。',
    revive: '重新提示',
    revivedOne: '已重新提示“{{name}}”。',
    dismissed: '不采纳的提示：{{count}} 条',
    added: '“{{name}}”已列入，数字作为证据附上。',
    interval: '（95%：{{low}}～{{high}}）',
    p: '校正后 p {{p}}。',
    definition:
      '由规则找出：流失率可靠地高于次高阶段的阶段；停留九成位至少是其他阶段两倍的阶段；按 Holm 校正并乘以列数后，赢单率仍低于其余的来源和分类；数据质量较差的检查。样本都不少于 30。',
    title: {
      'largest-loss': '“{{subject}}”阶段丢单最多',
      'slow-stage': '商机卡在“{{subject}}”阶段',
      'weak-source': '来源“{{subject}}”的线索很少成交',
      'weak-segment': '{{column}}“{{subject}}”的赢单率低于其余',
      'poor-data': '记录靠不住：{{subject}}',
    },
    evidence: {
      'largest-loss': '进入的 {{n}} 个商机中有 {{value}} 在这里丢掉，次高的阶段是 {{against}}。',
      'slow-stage':
        '每十个商机有一个停留超过 {{value}} 天（n = {{n}}），其他阶段是 {{against}} 天。',
      'weak-source': '赢单率 {{value}}（n = {{n}}），其余合计 {{against}}。',
      'weak-segment': '赢单率 {{value}}（n = {{n}}），其余合计 {{against}}。',
      'poor-data': '{{n}} 项中有 {{value}} 不合格。',
    },
    rules: {
      'largest-loss': '规则：流失率的区间整个高于次高阶段，样本不少于 30。',
      'slow-stage': '规则：停留九成位至少是其他阶段平均的两倍，样本不少于 30。',
      'weak-source': '规则：Holm 校正再乘以所看的列数之后，赢单率仍低于其余，样本不少于 30。',
      'weak-segment': '规则：Holm 校正再乘以所看的列数之后，赢单率仍低于其余，样本不少于 30。',
      'poor-data': '规则：数据质量检查中超过 10% 不合格（录入延迟为 30%）。',
    },
    worth:
      '价值：若达到同列最好的“{{best}}”的赢单率（{{rate}}，n = {{n}}），可多赢 {{wins}} 单（{{low}}～{{high}}），金额 {{amount}}（{{amountLow}}～{{amountHigh}}）。区间用 Newcombe 法；几个里最好的那个带有运气成分。',
    worthOfLoss:
      '价值：如果这里的流失率降到次差阶段“{{best}}”的水平（{{rate}}，n = {{n}}），可多赢 {{wins}} 单（{{low}}～{{high}}），约 {{amount}}（{{amountLow}}～{{amountHigh}}）；假定留下来的商机与已推进的赢得一样多。区间用 Newcombe 法。',
    noWorth: '价值：凭这份数据折算不成金额。',
  },
  definitions: {
    cohortFunnel:
      '追踪口径：期内创建的商机，看到数据截止时走到了哪里。进入 = 进入过这个阶段，转出 = 推进到后面阶段或赢单，流失 = 停在这里时丢掉，滞留 = 仍停在这里。赢单率 = 赢单 ÷（赢单 + 输单）。',
    periodFunnel:
      '期间口径：看这段时间里发生了什么。进入 = 期初已在阶段内或期内进入，转出 = 期末前推进或赢单，流失 = 期末前丢掉，滞留 = 期末仍停在这里。赢单率按期内关闭的商机算：赢单 ÷（赢单 + 输单）。',
    compare:
      '赢单率 = 赢单 ÷（赢单 + 输单），附 Wilson 95% 区间。每个取值与其余全部商机相比，p 值按取值个数做 Holm 校正；校正后小于 0.05 才标记。',
    whole:
      '转化率 = 转出 ÷ 进入，流失率 = 流失 ÷ 进入，附 Wilson 95% 区间。标记是与其余全部商机相比，只看已经离开该阶段的（转出或流失），未结束的不影响结论；p 值按所有取值和阶段做 Holm 校正，小于 0.05 才标记。',
    values:
      '转化率 = 转出 ÷ 进入，流失率 = 流失 ÷ 进入，附 Wilson 95% 区间。标记是双方相比，只看已经离开该阶段的（转出或流失）；p 值按所有阶段和赢单率做 Holm 校正，小于 0.05 才标记。',
    time: '按创建日期分成两段，各自看到数据截止。后一段未结束的更多，因此只比较已经离开该阶段的（转出或流失）；p 值按所有阶段和赢单率做 Holm 校正。',
  },
};

import { describe, expect, it } from 'vitest';
import { createProfileCollector } from '~/domain/dataset/column-profile';
import type { ColumnRole } from '~/domain/dataset/column-roles';
import { guessMapping } from '~/domain/dataset/guess-mapping';

type Preset = {
  /** Columns as the product heads them, each with its cells, one a deal. */
  columns: Record<string, string[]>;
  roles: Partial<Record<ColumnRole, string>>;
};

const people = ['王芳', '李强', '王芳', '赵敏'];
const accounts = ['甲公司', '乙公司', '丙公司', '甲公司'];
const numbers = ['12000', '8000', '5000', '30000'];
const created = ['2025-01-05 09:12', '2025-01-12 10:30', '2025-02-01 15:20', '2025-02-09 08:00'];
const closed = ['2025-03-01', '2025-03-15', '2025-04-20', '2025-05-01'];
const chineseStages = ['赢单', '输单', '方案报价', '商务谈判'];

const presets: Record<string, Preset> = {
  Salesforce: {
    columns: {
      'Opportunity ID': ['006A1', '006A2', '006A3', '006A4'],
      'Opportunity Name': ['Deal A', 'Deal B', 'Deal C', 'Deal D'],
      'Account Name': ['Acme', 'Bolt', 'Core', 'Acme'],
      Stage: ['Closed Won', 'Closed Lost', 'Prospecting', 'Negotiation/Review'],
      Amount: numbers,
      'Expected Revenue': ['12000', '0', '500', '27000'],
      'Probability (%)': ['100', '0', '10', '90'],
      Age: ['55', '62', '20', '12'],
      'Close Date': closed,
      'Created Date': created,
      'Next Step': ['', '', 'Call', 'Send offer'],
      'Lead Source': ['Web', 'Event', 'Web', 'Referral'],
      'Opportunity Owner': ['Ann Lee', 'Ben Ode', 'Ann Lee', 'Cy Roe'],
      'Owner Role': ['East', 'West', 'East', 'West'],
    },
    roles: {
      deal: 'Opportunity ID',
      account: 'Account Name',
      stage: 'Stage',
      amount: 'Amount',
      closed: 'Close Date',
      created: 'Created Date',
      nextStep: 'Next Step',
      source: 'Lead Source',
      owner: 'Opportunity Owner',
    },
  },
  HubSpot: {
    columns: {
      'Record ID': ['101', '102', '103', '104'],
      'Deal Name': ['Deal A', 'Deal B', 'Deal C', 'Deal D'],
      'Deal Stage': ['Closed Won', 'Closed Lost', 'Qualified To Buy', 'Contract Sent'],
      Pipeline: ['Sales', 'Sales', 'Sales', 'Sales'],
      'Close Date': closed,
      'Create Date': created,
      'Deal owner': ['Ann Lee', 'Ben Ode', 'Ann Lee', 'Cy Roe'],
      Amount: numbers,
      'Amount in company currency': numbers,
      'Closed Lost Reason': ['', 'Price', '', ''],
      'Associated Company': ['Acme', 'Bolt', 'Core', 'Acme'],
    },
    roles: {
      deal: 'Record ID',
      stage: 'Deal Stage',
      closed: 'Close Date',
      created: 'Create Date',
      owner: 'Deal owner',
      amount: 'Amount',
      lossReason: 'Closed Lost Reason',
      account: 'Associated Company',
    },
  },
  Pipedrive: {
    columns: {
      'Deal - ID': ['1', '2', '3', '4'],
      'Deal - Title': ['Deal A', 'Deal B', 'Deal C', 'Deal D'],
      'Deal - Value': numbers,
      'Deal - Currency': ['EUR', 'EUR', 'EUR', 'EUR'],
      'Deal - Organization': ['Acme', 'Bolt', 'Core', 'Acme'],
      'Deal - Owner': ['Ann Lee', 'Ben Ode', 'Ann Lee', 'Cy Roe'],
      'Deal - Status': ['Won', 'Lost', 'Open', 'Open'],
      'Deal - Stage': ['Proposal Made', 'Demo Scheduled', 'Qualified', 'Proposal Made'],
      'Deal - Deal created': created,
      'Deal - Deal closed on': ['2025-03-01', '2025-03-15', '', ''],
      'Deal - Expected close date': ['', '', '2025-04-20', '2025-05-01'],
      'Deal - Lost reason': ['', 'Price', '', ''],
    },
    roles: {
      deal: 'Deal - ID',
      amount: 'Deal - Value',
      account: 'Deal - Organization',
      owner: 'Deal - Owner',
      outcome: 'Deal - Status',
      stage: 'Deal - Stage',
      created: 'Deal - Deal created',
      closed: 'Deal - Deal closed on',
      lossReason: 'Deal - Lost reason',
    },
  },
  'Dynamics 365': {
    columns: {
      '(Do Not Modify) Opportunity': ['a1-f0', 'a2-f0', 'a3-f0', 'a4-f0'],
      '(Do Not Modify) Row Checksum': ['x9', 'y8', 'z7', 'w6'],
      '(Do Not Modify) Modified On': created,
      Topic: ['Deal A', 'Deal B', 'Deal C', 'Deal D'],
      'Potential Customer': ['Acme', 'Bolt', 'Core', 'Acme'],
      'Est. Close Date': closed,
      'Est. Revenue': numbers,
      'Actual Close Date': ['2025-03-01', '2025-03-15', '', ''],
      Probability: ['100', '0', '30', '60'],
      Owner: ['Ann Lee', 'Ben Ode', 'Ann Lee', 'Cy Roe'],
      Status: ['Won', 'Lost', 'Open', 'Open'],
      'Status Reason': ['Won', 'Out-Sold', 'In Progress', 'In Progress'],
      'Pipeline Phase': ['4-Close', '2-Develop', '1-Qualify', '3-Propose'],
      'Created On': created,
    },
    roles: {
      deal: '(Do Not Modify) Opportunity',
      account: 'Potential Customer',
      amount: 'Est. Revenue',
      closed: 'Actual Close Date',
      owner: 'Owner',
      outcome: 'Status',
      stage: 'Pipeline Phase',
      created: 'Created On',
    },
  },
  Zoho: {
    columns: {
      'Record Id': ['zcrm_1', 'zcrm_2', 'zcrm_3', 'zcrm_4'],
      'Deal Owner': ['Ann Lee', 'Ben Ode', 'Ann Lee', 'Cy Roe'],
      Amount: numbers,
      'Deal Name': ['Deal A', 'Deal B', 'Deal C', 'Deal D'],
      'Closing Date': closed,
      'Account Name': ['Acme', 'Bolt', 'Core', 'Acme'],
      Stage: ['Closed Won', 'Closed Lost', 'Qualification', 'Proposal/Price Quote'],
      'Lead Source': ['Web', 'Event', 'Web', 'Referral'],
      'Created Time': created,
      'Reason For Loss': ['', 'Price', '', ''],
    },
    roles: {
      deal: 'Record Id',
      owner: 'Deal Owner',
      amount: 'Amount',
      closed: 'Closing Date',
      account: 'Account Name',
      stage: 'Stage',
      source: 'Lead Source',
      created: 'Created Time',
      lossReason: 'Reason For Loss',
    },
  },
  纷享销客: {
    columns: {
      商机编号: ['OPP0001', 'OPP0002', 'OPP0003', 'OPP0004'],
      商机名称: ['甲一期', '乙一期', '丙一期', '甲二期'],
      客户名称: accounts,
      销售流程: ['标准流程', '标准流程', '标准流程', '标准流程'],
      商机阶段: chineseStages,
      '商机金额（元）': numbers,
      预计成交日期: closed,
      负责人: people,
      负责人主属部门: ['华东', '华南', '华东', '华北'],
      输单原因: ['', '价格', '', ''],
      商机来源: ['展会', '官网', '官网', '转介绍'],
      创建时间: created,
      最后修改时间: created,
      生命状态: ['正常', '正常', '正常', '正常'],
    },
    roles: {
      deal: '商机编号',
      account: '客户名称',
      stage: '商机阶段',
      amount: '商机金额（元）',
      closed: '预计成交日期',
      owner: '负责人',
      team: '负责人主属部门',
      lossReason: '输单原因',
      source: '商机来源',
      created: '创建时间',
    },
  },
  销售易: {
    columns: {
      销售机会编号: ['X001', 'X002', 'X003', 'X004'],
      销售机会名称: ['甲一期', '乙一期', '丙一期', '甲二期'],
      客户名称: accounts,
      销售机会所有人: people,
      所属部门: ['华东', '华南', '华东', '华北'],
      销售阶段: chineseStages,
      '赢率（%）': ['100', '0', '40', '70'],
      销售金额: numbers,
      结单日期: closed,
      机会来源: ['展会', '官网', '官网', '转介绍'],
      丢单原因: ['', '价格', '', ''],
      创建日期: created,
      最新修改日: created,
    },
    roles: {
      deal: '销售机会编号',
      account: '客户名称',
      owner: '销售机会所有人',
      team: '所属部门',
      stage: '销售阶段',
      amount: '销售金额',
      closed: '结单日期',
      source: '机会来源',
      lossReason: '丢单原因',
      created: '创建日期',
    },
  },
  '钉钉 CRM': {
    columns: {
      商机编号: ['D1', 'D2', 'D3', 'D4'],
      商机名称: ['甲一期', '乙一期', '丙一期', '甲二期'],
      关联客户: accounts,
      商机阶段: ['方案报价', '需求确认', '方案报价', '商务谈判'],
      商机状态: ['赢单', '输单', '进行中', '进行中'],
      '预计金额(元)': numbers,
      预计成交时间: closed,
      实际成交时间: ['2025-03-01', '2025-03-15', '', ''],
      跟进人: people,
      所属部门: ['华东', '华南', '华东', '华北'],
      创建时间: created,
    },
    roles: {
      deal: '商机编号',
      account: '关联客户',
      stage: '商机阶段',
      outcome: '商机状态',
      amount: '预计金额(元)',
      closed: '实际成交时间',
      owner: '跟进人',
      team: '所属部门',
      created: '创建时间',
    },
  },
};

describe('headers of common CRMs', () => {
  it.each(Object.entries(presets))('%s is read without help', (_name, { columns, roles }) => {
    const names = Object.keys(columns);
    const collector = createProfileCollector(names);
    for (const index of [0, 1, 2, 3]) {
      collector.add(names.map((name) => columns[name]?.[index] ?? ''));
    }
    const { mapping } = guessMapping(collector.columns());
    expect(mapping?.kind).toBe('deals');
    expect(mapping?.columns).toMatchObject(roles);
  });

  it('offers every value of a stage column, however many it has', () => {
    const collector = createProfileCollector(['Deal ID', 'Stage']);
    for (let index = 0; index < 900; index += 1) {
      collector.add([`D-${index}`, `Step ${index % 120}`]);
    }
    const { mapping } = guessMapping(collector.columns());
    expect(mapping?.columns.stage).toBe('Stage');
    expect(mapping?.stages).toHaveLength(120);
  });
});

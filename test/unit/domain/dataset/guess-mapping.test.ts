import { describe, expect, it } from 'vitest';
import { createProfileCollector } from '~/domain/dataset/column-profile';
import { createCsvReader } from '~/domain/dataset/csv-reader';
import { guessMapping } from '~/domain/dataset/guess-mapping';

function guess(text: string) {
  const read = createCsvReader(',').push(`${text.trim()}\n`);
  if (!read.ok) throw new Error(read.error.code);
  const [header, ...rows] = read.value;
  const collector = createProfileCollector(header?.cells ?? []);
  for (const { cells } of rows) collector.add(cells);
  return guessMapping(collector.columns());
}

describe('guessing what columns mean', () => {
  it('knows a Salesforce report', () => {
    const { mapping } = guess(`
Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Created Date,Close Date,Lead Source,Type,Next Step
006A,Deal A,Acme,Ann Lee,Closed Won,"1,200.00",1/13/2024,3/2/2024,Web,New Business,
006B,Deal B,Bolt,Ben Ode,Prospecting,"2,500.50",2/1/2024,6/30/2024,Event,Renewal,Call
006C,Deal C,Core,Ann Lee,Closed Lost,300.00,1/20/2024,2/14/2024,Web,New Business,
006D,Deal D,Core,Ann Lee,Negotiation/Review,300.00,1/20/2024,7/14/2024,Web,New Business,Send
`);
    expect(mapping).toMatchObject({
      columns: {
        deal: 'Opportunity ID',
        account: 'Account Name',
        owner: 'Opportunity Owner',
        stage: 'Stage',
        amount: 'Amount',
        created: 'Created Date',
        closed: 'Close Date',
        source: 'Lead Source',
        nextStep: 'Next Step',
      },
      categories: ['Type'],
      stages: ['Prospecting', 'Negotiation/Review'],
      wonStages: ['Closed Won'],
      lostStages: ['Closed Lost'],
      dateFormats: { 'Created Date': 'month-first', 'Close Date': 'month-first' },
    });
  });

  it('knows a HubSpot export', () => {
    const { mapping } = guess(`
Record ID,Deal Name,Deal Stage,Close Date,Create Date,Deal owner,Amount,Pipeline,Original Traffic Source,Closed Lost Reason
11,A,Appointment Scheduled,2024-05-01 10:00,2024-01-02 09:30,Ann,1000,Sales,Organic Search,
12,B,Closed Won,2024-02-01 10:00,2024-01-02 09:30,Ben,2000,Sales,Referrals,
13,C,Closed Lost,2024-02-01 10:00,2024-01-02 09:30,Ben,2000,Sales,Referrals,Price
`);
    expect(mapping?.columns).toEqual({
      deal: 'Record ID',
      stage: 'Deal Stage',
      closed: 'Close Date',
      created: 'Create Date',
      owner: 'Deal owner',
      amount: 'Amount',
      source: 'Original Traffic Source',
      lossReason: 'Closed Lost Reason',
    });
  });

  it('knows a Chinese CRM with outcome beside stage', () => {
    const { mapping, doubts } = guess(`
商机编号,商机名称,客户名称,负责人,所属部门,销售阶段,商机状态,预计金额,创建时间,结单日期,线索来源,输单原因,客户级别
OPP-1,甲项目,晨星,张伟,华北一部,需求确认,赢单,12.5万,2024年1月5日,2024年2月20日,展会,,A
OPP-2,乙项目,浦江,李娜,华东一部,方案报价,输单,￥88000,2024年1月9日,2024年3月1日,官网,价格,B
OPP-3,丙项目,长江,李娜,华东一部,初步接触,进行中,￥5000,2024年2月9日,,官网,,B
`);
    expect(mapping).toMatchObject({
      columns: {
        deal: '商机编号',
        account: '客户名称',
        owner: '负责人',
        team: '所属部门',
        stage: '销售阶段',
        outcome: '商机状态',
        amount: '预计金额',
        created: '创建时间',
        closed: '结单日期',
        source: '线索来源',
        lossReason: '输单原因',
      },
      categories: ['客户级别'],
      stages: ['初步接触', '需求确认', '方案报价'],
      wonOutcomes: ['赢单'],
      lostOutcomes: ['输单'],
    });
    expect(doubts).toEqual([]);
  });

  it('finds one date column per stage', () => {
    const { mapping } = guess(`
deal_id,owner,stage,Lead date,Qualified date,Proposal date,Won date,amount
1,Ann,Won,2024-01-01,2024-01-05,2024-01-09,2024-02-01,100
2,Ben,Proposal,2024-01-02,2024-01-06,2024-01-19,,200
3,Ben,Qualified,2024-01-02,2024-01-06,,,200
4,Ben,Lead,2024-01-02,,,,200
5,Ben,Lost,2024-01-02,2024-01-03,,,200
`);
    expect(mapping).toMatchObject({
      stages: ['Lead', 'Qualified', 'Proposal'],
      stageDates: {
        Lead: 'Lead date',
        Qualified: 'Qualified date',
        Proposal: 'Proposal date',
        Won: 'Won date',
      },
    });
  });

  it('finds stage dates in Chinese without a stage column', () => {
    const { mapping } = guess(`
编号,销售,线索日期,意向日期,商机日期,谈判日期,成交日期,金额
1,张伟,2024-01-01,2024-01-05,2024-01-09,2024-02-01,2024-02-09,100
2,李娜,2024-01-01,2024-01-05,2024-01-09,,,100
3,李娜,2024-01-01,,,,,100
`);
    expect(mapping).toMatchObject({
      stages: ['线索', '意向', '商机', '谈判'],
      wonStages: ['成交'],
      stageDates: {
        线索: '线索日期',
        意向: '意向日期',
        商机: '商机日期',
        谈判: '谈判日期',
        成交: '成交日期',
      },
    });
  });

  it('says what it misses and what it doubts', () => {
    expect(guess('name,city\nAnn,Bern\nBen,Rome')).toMatchObject({
      mapping: null,
      missing: ['stage'],
    });
    const { doubts } = guess('id,stage,created\n1,Won,1/2/2024\n2,Lost,3/4/2024\n3,New,3/4/2024');
    expect(doubts).toContainEqual({ code: 'date-order-ambiguous', column: 'created', value: null });
  });

  it('lets one date column settle the order of another', () => {
    const { mapping, doubts } = guess(
      'id,stage,created,closed\n1,Won,1/2/2024,13/2/2024\n2,Lost,3/4/2024,5/4/2024\n3,New,3/4/2024,',
    );
    expect(mapping?.dateFormats).toEqual({ created: 'day-first', closed: 'day-first' });
    expect(doubts).toEqual([]);
  });

  it('is not touched by headers named like properties of every object', () => {
    const { mapping } = guess('id,stage,__proto__,constructor,toString\n1,Won,a,b,c\n2,New,a,c,c');
    expect(mapping?.columns).toEqual({ deal: 'id', stage: 'stage' });
  });

  it('knows a Pipedrive export, whose headers begin with the kind of record', () => {
    const { mapping } = guess(`
Deal - ID,Deal - Title,Deal - Value,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Won time,Deal - Deal closed on,Deal - Lost reason,Deal - Owner,Organization - Name
1,Pumps,100,Qualified,Won,2024-01-02 09:00,2024-02-01 10:00,2024-02-01 10:00,,Ann,Acme
2,Pumps,200,Proposal,Lost,2024-01-03 09:00,,2024-02-02 10:00,Price,Ben,Bolt
3,Valves,300,Qualified,Open,2024-01-04 09:00,,,,Ann,Core
`);
    expect(mapping).toMatchObject({
      kind: 'deals',
      columns: {
        deal: 'Deal - ID',
        stage: 'Deal - Stage',
        outcome: 'Deal - Status',
        amount: 'Deal - Value',
        created: 'Deal - Deal created',
        closed: 'Deal - Deal closed on',
        lossReason: 'Deal - Lost reason',
        owner: 'Deal - Owner',
        account: 'Organization - Name',
      },
    });
  });

  it('takes one row for a deal where names repeat and numbers do not', () => {
    const { mapping } = guess(`
商机编号,商机名称,客户名称,销售阶段,商机金额(元),创建时间,结单日期,负责人
S1,水泵,甲厂,赢单,"¥1,200.00",2024年1月2日,2024年2月1日,王敏
S2,水泵,乙厂,输单,"¥2,200.00",2024年1月3日,2024年2月2日,李雷
S3,水泵,甲厂,方案报价,"¥3,200.00",2024年1月4日,,王敏
S4,阀门,丙厂,初步接洽,,2024年1月5日,,李雷
`);
    expect(mapping).toMatchObject({
      kind: 'deals',
      columns: { deal: '商机编号', stage: '销售阶段', created: '创建时间', closed: '结单日期' },
    });
  });

  it.each([
    ['_CASE_KEY,ACTIVITY_EN,EVENTTIME,USER_NAME', '_CASE_KEY', 'ACTIVITY_EN', 'EVENTTIME'],
    ['流程实例,活动名称,发生时间,执行人', '流程实例', '活动名称', '发生时间'],
    ['caseid,event,ts,performer', 'caseid', 'event', 'ts'],
    ['Ticket No.,Task,Completed time,Employee', 'Ticket No.', 'Task', 'Completed time'],
    ['工单编号,工序,结束时刻,人员', '工单编号', '工序', '结束时刻'],
  ])('knows a log headed %s', (header, deal, stage, entered) => {
    const { mapping } = guess(`${header}
C1,ask,2024-01-02 09:00:00,Ann
C1,answer,2024-01-02 10:00:00,Ben
C2,ask,2024-01-03 09:00:00,Ann
C2,answer,2024-01-03 11:00:00,Ben
C2,close,2024-01-03 12:00:00,Ben
`);
    expect(mapping).toMatchObject({ kind: 'events', columns: { deal, stage, entered } });
  });

  it.each([
    ['Deal ID,Property,Value,Timestamp', 'dealstage', 'Value', 'Timestamp'],
    ['lead_id,channel,status,status_changed_at', 'web', 'status', 'status_changed_at'],
    ['商机编号,原阶段,新阶段,变更时间', '', '新阶段', '变更时间'],
  ])('knows stage changes headed %s', (header, second, stage, entered) => {
    const { mapping } = guess(`${header}
D1,${second},Prospecting,2024-01-02 09:00:00
D1,${second},Negotiation,2024-01-04 09:00:00
D1,${second},Closed Won,2024-01-09 09:00:00
D2,${second},Prospecting,2024-01-03 09:00:00
D2,${second},Closed Lost,2024-01-05 09:00:00
`);
    expect(mapping).toMatchObject({
      kind: 'stage-changes',
      columns: { stage, entered },
      stages: ['Prospecting', 'Negotiation'],
      wonStages: ['Closed Won'],
      lostStages: ['Closed Lost'],
    });
  });
});

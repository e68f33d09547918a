import { text } from '../template-schema';
import type { EngagementTemplateInput } from './engagement-template';

/** Defaults of the method; each engagement may set its own. */
export const salesImprovement: EngagementTemplateInput = {
  id: 'sales-process-improvement',
  version: 1,
  title: text('销售流程优化项目', 'Sales process improvement'),
  purpose: text(
    '从现状诊断到推广迭代的五个阶段，带默认工期和阈值。',
    'Five phases from diagnosis to rollout, with default durations and thresholds.',
  ),
  plannedDays: { diagnosis: 21, mapping: 14, redesign: 14, pilot: 42, rollout: 90 },
  thresholds: {
    dataMonths: { fewest: 6, most: 12 },
    coreProblems: { fewest: 3, most: 5 },
    caseInterviews: { fewest: 3, most: 5 },
    stages: { fewest: 4, most: 6 },
    pilotTeams: { fewest: 1, most: 2 },
    minimumGroup: 5,
    entryHours: 24,
    sampledShare: 0.3,
    stuckFactor: 1.5,
    lossRise: 0.1,
    weakSourceMonths: 3,
    staleInterestDays: 30,
    leadAssignmentHours: 1,
    opportunityDays: 15,
    mqlToSql: 0.4,
    sqlToWon: 0.25,
    eventLeadFactor: 2,
    trainingPassMark: 0.8,
    hoursPerDay: 8,
  },
  roles: [
    {
      role: 'representative',
      view: 'daily',
      duties: [
        text('跟进客户', 'Follow customers'),
        text('录入数据', 'Enter data'),
        text('推进阶段', 'Move deals on'),
      ],
    },
    {
      role: 'manager',
      view: 'weekly',
      duties: [
        text('检查漏斗健康', 'Watch the health of the funnel'),
        text('协调资源', 'Find resources'),
        text('辅导团队', 'Coach the team'),
      ],
    },
    {
      role: 'director',
      view: 'monthly',
      duties: [
        text('设定目标', 'Set targets'),
        text('调整策略', 'Adjust strategy'),
        text('推动跨部门协同', 'Make departments work together'),
      ],
    },
  ],
};

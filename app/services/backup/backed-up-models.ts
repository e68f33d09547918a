/**
 * What a backup holds, in an order in which every record comes after the records that it names.
 * A new model belongs here or among those left out; a test compares both lists with the schema.
 */
export const backedUpModels = [
  'Workspace',
  'User',
  'Account',
  'Engagement',
  'EngagementMember',
  'Team',
  'TeamMember',
  'Invitation',
  'ApiToken',
  'WorkflowMachine',
  'WorkflowEvent',
  'GateCondition',
  'AuditEntry',
  'OutboxMessage',
  'Dataset',
  'AuditFinding',
  'Survey',
  'SurveyResponse',
  'SurveyToken',
  'SurveyVersion',
  'NamedSurveyResponse',
  'MessageChannel',
  'SurveyReminder',
  'TextTheme',
  'TextThemeMark',
  'CaseInterview',
  'Problem',
  'ProblemEvidence',
  'MaturityAssessment',
  'ProcessMap',
  'ProcessMapVersion',
  'ProcessMapComment',
  'RoleRate',
  'Goal',
  'GoalCheckIn',
  'Measure',
  'Pilot',
  'PilotAdjustment',
  'ManualVersion',
  'ManualAcknowledgement',
  'TrainingCourse',
  'TrainingResult',
  'RolloutWave',
  'RolloutTeam',
  'MonthlyReview',
] as const;

/** Short-lived by nature: whoever was signed in signs in again on the restored copy. */
export const leftOutModels = ['Session', 'Verification', 'RateLimit'] as const;

export type BackedUpModel = (typeof backedUpModels)[number];
export type Model = BackedUpModel | (typeof leftOutModels)[number];

/** Every URL of the pages and its parameters. */
const engagement = (engagementId: string) => `/engagements/${engagementId}`;

export const paths = {
  home: () => '/',
  setup: () => '/setup',
  signIn: (back?: string) =>
    back && back !== '/' ? `/sign-in?back=${encodeURIComponent(back)}` : '/sign-in',
  signOut: () => '/sign-out',
  preferences: () => '/preferences',
  invitation: (secret: string) => `/invitations/${secret}`,
  survey: (publicToken: string) => `/s/${publicToken}`,
  member: () => '/my',
  portfolio: () => '/portfolio',
  engagements: () => '/engagements',
  newEngagement: () => '/engagements/new',
  library: () => '/library',
  search: (query?: string, engagementId?: string) => {
    const parameters = new URLSearchParams({ ...(query && { q: query }) });
    if (engagementId) parameters.set('in', engagementId);
    return parameters.size === 0 ? '/search' : `/search?${parameters}`;
  },
  settings: {
    account: () => '/settings',
    workspace: () => '/settings/workspace',
    people: () => '/settings/people',
    tokens: () => '/settings/tokens',
    channels: () => '/settings/channels',
  },
  engagement: {
    overview: engagement,
    gate: (id: string, phase: string) => `${engagement(id)}/gate/${phase}`,
    people: (id: string) => `${engagement(id)}/people`,
    history: (id: string) => `${engagement(id)}/history`,
    data: (id: string) => `${engagement(id)}/data`,
    dataset: (id: string, datasetId: string) => `${engagement(id)}/data/${datasetId}`,
    datasetRejections: (id: string, datasetId: string) =>
      `${engagement(id)}/data/${datasetId}/rejections`,
    datasetDeals: (id: string, datasetId: string) => `${engagement(id)}/data/${datasetId}/deals`,
    funnel: (id: string) => `${engagement(id)}/funnel`,
    compare: (id: string) => `${engagement(id)}/compare`,
    trends: (id: string) => `${engagement(id)}/trends`,
    quality: (id: string) => `${engagement(id)}/quality`,
    process: (id: string) => `${engagement(id)}/process`,
    surveys: (id: string) => `${engagement(id)}/surveys`,
    survey: (id: string, surveyId: string) => `${engagement(id)}/surveys/${surveyId}`,
    surveySend: (id: string, surveyId: string) => `${engagement(id)}/surveys/${surveyId}/send`,
    surveyEvidence: (id: string, surveyId: string) =>
      `${engagement(id)}/surveys/${surveyId}/evidence`,
    surveyTexts: (id: string, surveyId: string) => `${engagement(id)}/surveys/${surveyId}/texts`,
    surveyExport: (
      id: string,
      surveyId: string,
      format: 'csv' | 'xlsx' | 'surveyjs' | 'xlsform' | 'texts-csv' | 'texts-xlsx',
    ) => `${engagement(id)}/surveys/${surveyId}/export?format=${format}`,
    importSurvey: (id: string) => `${engagement(id)}/surveys/import`,
    printSurvey: (id: string, surveyId: string) => `${engagement(id)}/surveys/${surveyId}/print`,
    editSurvey: (id: string, surveyId: string) => `${engagement(id)}/surveys/${surveyId}/edit`,
    saveSurvey: (id: string, surveyId: string) => `${engagement(id)}/surveys/${surveyId}/save`,
    cases: (id: string) => `${engagement(id)}/cases`,
    case: (id: string, caseId: string) => `${engagement(id)}/cases/${caseId}`,
    problems: (id: string) => `${engagement(id)}/problems`,
    problem: (id: string, problemId: string) => `${engagement(id)}/problems/${problemId}`,
    maps: (id: string) => `${engagement(id)}/maps`,
    importMap: (id: string) => `${engagement(id)}/maps/import`,
    /** `current`, `ideal`, the id of another map, or a view of them such as `difference`. */
    map: (id: string, view = 'current') => `${engagement(id)}/map/${view}`,
    mapFile: (id: string, map: string, format: string) =>
      `${engagement(id)}/map/${map}/export?format=${format}`,
    mapVersions: (id: string, map: string) => `${engagement(id)}/map/${map}/versions`,
    mapComments: (id: string, map: string) => `${engagement(id)}/map/${map}/comments`,
    saveMap: (id: string, map: string) => `${engagement(id)}/map/${map}/save`,
    measures: (id: string) => `${engagement(id)}/measures`,
    goals: (id: string) => `${engagement(id)}/goals`,
    goal: (id: string, goalId: string) => `${engagement(id)}/goals/${goalId}`,
    pilot: (id: string) => `${engagement(id)}/pilot`,
    pilotPlan: (id: string) => `${engagement(id)}/pilot/plan`,
    rollout: (id: string) => `${engagement(id)}/rollout`,
    manual: (id: string) => `${engagement(id)}/manual`,
    training: (id: string) => `${engagement(id)}/training`,
    reviews: (id: string) => `${engagement(id)}/reviews`,
    maturity: (id: string) => `${engagement(id)}/maturity`,
    thread: (id: string) => `${engagement(id)}/thread`,
  },
} as const;

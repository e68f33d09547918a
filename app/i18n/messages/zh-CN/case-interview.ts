export const caseInterview = {};

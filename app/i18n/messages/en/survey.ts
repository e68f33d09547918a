export const survey = {};

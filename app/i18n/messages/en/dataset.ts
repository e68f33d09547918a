export const dataset = {};

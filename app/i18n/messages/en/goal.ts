export const goal = {};

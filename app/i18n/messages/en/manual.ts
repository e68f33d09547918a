export const manual = {};

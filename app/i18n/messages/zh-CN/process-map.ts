export const processMap = {};

export const maturity = {};

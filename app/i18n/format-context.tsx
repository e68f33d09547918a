import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormat, type Format, type FormatSettings } from './format';

const FormatContext = createContext<Format>(
  createFormat({ locale: 'zh-CN', timeZone: 'Asia/Shanghai', currency: 'CNY' }),
);

export function FormatProvider({
  locale,
  timeZone,
  currency,
  children,
}: FormatSettings & { children: ReactNode }) {
  const format = useMemo(
    () => createFormat({ locale, timeZone, currency }),
    [locale, timeZone, currency],
  );
  return <FormatContext.Provider value={format}>{children}</FormatContext.Provider>;
}

/** Formats numbers, money and dates for the reader of this page. */
export function useFormat(): Format {
  return useContext(FormatContext);
}

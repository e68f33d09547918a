import { createContext, useContext } from 'react';

/** The nonce of this page's scripts; empty in the browser, which hides it anyway. */
const NonceContext = createContext<string | undefined>(undefined);
export const NonceProvider = NonceContext.Provider;

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}

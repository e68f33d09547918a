import { createCookie } from '@remix-run/node';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = createCookie('theme', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 60 * 60 * 24 * 365,
});

export async function themeOf(request: Request): Promise<Theme> {
  const theme: unknown = await themeCookie.parse(request.headers.get('cookie'));
  return themes.find((known) => known === theme) ?? 'system';
}

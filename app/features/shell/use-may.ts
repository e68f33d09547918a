import { useRouteLoaderData } from '@remix-run/react';
import type { Actor } from '~/domain/permission/actor';
import { isAllowed, type Permission } from '~/domain/permission/permission';

/** The signed-in person, as the root loader has it. */
export function useActor(): Actor | null {
  const root = useRouteLoaderData('root') as { actor: Actor | null } | undefined;
  return root?.actor ?? null;
}

/** Whether the reader may do something; the server asks the same matrix again. */
export function useMay(): (permission: Permission) => boolean {
  const actor = useActor();
  return (permission) => actor !== null && isAllowed(actor.role, permission);
}

import type { SignedIn } from '@/lib/auth/session'

/** The name of the user who is signed in. The root user has none of its own; AWS writes `root`. */
export function ownName({ caller }: SignedIn): string {
  return caller.principal.kind === 'user' ? caller.principal.name : 'root'
}

/** For operations that demand a UserName of everybody but the root user. */
export function userNameUnlessRoot({ caller }: SignedIn): { UserName?: string } {
  return caller.principal.kind === 'user' ? { UserName: caller.principal.name } : {}
}

import type { Caller } from '@/lib/auth/caller'
import type { Scope } from './events'

/** The scope of what a caller did. */
export function ownScope({ account, principal, arn }: Caller): Scope {
  return {
    account,
    // By id: a renamed user keeps the trail, and a new user of the same name inherits none.
    principalId: principal.id,
    // Sessions of a role share its id but belong to different people.
    ...(principal.kind === 'role' && { principalArn: arn }),
  }
}

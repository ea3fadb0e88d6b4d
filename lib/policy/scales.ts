import type { Candidate } from './prepare'
import { callerOf, type RequestingPrincipal } from './principal'
import { readTarget, type Target } from './resource'
import { bitOf, type Facts } from './rules'
import type { Work } from './steps'
import type { PolicySet, Request } from './types'

/** What is known so far while a request is decided. */
export type Scales = {
  readonly work: Work
  readonly caller: RequestingPrincipal
  readonly target: Target
  facts: Facts
  /** One bit for each level of the organisation that allows. */
  scpLevels: number
  rcpLevels: number
  /** The statement that applies, or the list of them in the order of the set as soon as there are several. */
  matched: Candidate | Candidate[] | undefined
  /** In the order of the set, the first statement that denies, allows by identity, and allows by resource. */
  deny: Candidate | undefined
  allow: Candidate | undefined
  grant: Candidate | undefined
}

/** The scales before any statement was evaluated. */
export function scalesFor(set: PolicySet, request: Request, work: Work): Scales {
  const caller = callerOf(request.principalArn)
  return {
    work,
    caller,
    target: readTarget(request.resource),
    facts: factsBefore(set, caller),
    scpLevels: 0,
    rcpLevels: 0,
    matched: undefined,
    deny: undefined,
    allow: undefined,
    grant: undefined,
  }
}

export function isRootCaller(set: PolicySet, caller: RequestingPrincipal): boolean {
  return set.isRoot ?? caller.kind === 'root'
}

const SCP_PRESENT = bitOf('scp present')
const RCP_PRESENT = bitOf('rcp present')
const REQUIRED = bitOf('resource required')
const BOUNDARY_PRESENT = bitOf('boundary present')
const SESSION_PRESENT = bitOf('session present')
export const ROOT = bitOf('root')
const FEDERATED = bitOf('federated')
const OTHER_ACCOUNT = bitOf('other account')

/** The facts that do not depend on any statement. */
function factsBefore(set: PolicySet, caller: RequestingPrincipal): Facts {
  const otherAccount = set.resourceAccount !== undefined && set.resourceAccount !== caller.account
  return (
    (isRootCaller(set, caller) ? ROOT : 0) |
    (caller.kind === 'federated-user' ? FEDERATED : 0) |
    (otherAccount ? OTHER_ACCOUNT : 0) |
    (set.scps !== undefined && set.scps.length > 0 ? SCP_PRESENT : 0) |
    (set.rcps !== undefined && set.rcps.length > 0 ? RCP_PRESENT : 0) |
    (set.resource?.type === 'trust' ? REQUIRED : 0) |
    (set.boundary !== undefined ? BOUNDARY_PRESENT : 0) |
    (set.session !== undefined && set.session.length > 0 ? SESSION_PRESENT : 0)
  )
}

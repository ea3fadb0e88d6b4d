import type { Candidate } from './prepare'
import { namingOf, type RequestingPrincipal } from './principal'
import { bitOf, type Facts } from './rules'
import type { Work } from './steps'
import type { Layer, PolicySet, Statement } from './types'

const SCP_PRESENT = bitOf('scp present')
const SCP_ALLOWS = bitOf('scp allows')
const RCP_PRESENT = bitOf('rcp present')
const RCP_ALLOWS = bitOf('rcp allows')
const RESOURCE_ALLOWS = bitOf('resource allows')
const GRANTS = bitOf('resource grants')
const GRANTS_ROLE = bitOf('resource grants role')
const REQUIRED = bitOf('resource required')
const BOUNDARY_PRESENT = bitOf('boundary present')
const SESSION_PRESENT = bitOf('session present')
const ROOT = bitOf('root')
const FEDERATED = bitOf('federated')
const OTHER_ACCOUNT = bitOf('other account')

const DENIES: Readonly<Record<Layer, Facts>> = {
  scp: bitOf('scp denies'),
  rcp: bitOf('rcp denies'),
  resource: bitOf('resource denies'),
  identity: bitOf('identity denies'),
  boundary: bitOf('boundary denies'),
  session: bitOf('session denies'),
}

const ALLOWS = {
  identity: bitOf('identity allows'),
  boundary: bitOf('boundary allows'),
  session: bitOf('session allows'),
} as const

/** Returns the facts that the rules decide by. `matched` are all statements that apply. */
export function gatherFacts(
  set: PolicySet,
  caller: RequestingPrincipal,
  matched: readonly Candidate[],
  work: Work,
): Facts {
  let facts = factsBefore(set, caller)
  let scpLevels = 0
  let rcpLevels = 0
  for (const { statement, layer, level } of matched) {
    if (statement.effect === 'Deny') facts |= DENIES[layer]
    else if (layer === 'scp') scpLevels |= levelBit(level)
    else if (layer === 'rcp') rcpLevels |= levelBit(level)
    else if (layer === 'resource') facts |= grantsOf(statement, caller, work)
    else facts |= ALLOWS[layer]
  }
  if (everyLevelAllows(set.scps, scpLevels)) facts |= SCP_ALLOWS
  if (everyLevelAllows(set.rcps, rcpLevels)) facts |= RCP_ALLOWS
  return facts
}

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

export function isRootCaller(set: PolicySet, caller: RequestingPrincipal): boolean {
  return set.isRoot ?? caller.kind === 'root'
}

/** What an Allow in a resource policy grants depends on how it names the caller. */
function grantsOf(statement: Statement, caller: RequestingPrincipal, work: Work): Facts {
  const naming = namingOf(statement, caller, work)
  if (naming === 'self' || naming === 'everyone') return RESOURCE_ALLOWS | GRANTS
  return naming === 'role' ? RESOURCE_ALLOWS | GRANTS_ROLE : RESOURCE_ALLOWS
}

/** An organisation has at most five levels of units; a set with more than thirty levels never allows. */
const MAX_LEVELS = 30

function levelBit(level: number): number {
  return level < MAX_LEVELS ? 1 << level : 0
}

/** Each level must allow; a level without policies does not. */
function everyLevelAllows(levels: PolicySet['scps'], allowing: number): boolean {
  return levels !== undefined && levels.length <= MAX_LEVELS && allowing === 2 ** levels.length - 1
}

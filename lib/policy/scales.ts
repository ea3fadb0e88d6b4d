import { contextOf } from './context'
import { type Caller, callerOf } from './principal'
import { newTarget, readTarget, type Target } from './resource'
import { bitOf, type Facts } from './rules'
import type { Context, PolicySet, Request, StatementRef } from './types'

/** What is known while a request is weighed. One record is reused: decisions are synchronous and never nest. */
export type Scales = {
  context: Context
  caller: Caller
  readonly target: Target
  facts: Facts
  scpLevels: number
  rcpLevels: number
  matched: readonly StatementRef[]
  /** The orders of `matched`, place by place. */
  readonly orders: number[]
  deny: StatementRef | undefined
  denyOrder: number
  allow: StatementRef | undefined
  allowOrder: number
  grant: StatementRef | undefined
  grantOrder: number
}

const NEVER = 2 ** 30

export const NONE: readonly StatementRef[] = Object.freeze([])

export const scales: Scales = {
  context: contextOf({}),
  caller: callerOf(''),
  target: newTarget(),
  facts: 0,
  scpLevels: 0,
  rcpLevels: 0,
  matched: NONE,
  orders: [],
  deny: undefined,
  denyOrder: NEVER,
  allow: undefined,
  allowOrder: NEVER,
  grant: undefined,
  grantOrder: NEVER,
}

export function placeOnScales(set: PolicySet, request: Request): void {
  scales.context = contextOf(request.context)
  scales.caller = callerOf(request.principalArn)
  readTarget(scales.target, request.resource)
  scales.facts = standingOf(set, scales.caller)
  scales.scpLevels = 0
  scales.rcpLevels = 0
  scales.matched = NONE
  scales.deny = undefined
  scales.denyOrder = NEVER
  scales.allow = undefined
  scales.allowOrder = NEVER
  scales.grant = undefined
  scales.grantOrder = NEVER
}

export function isRootCaller(set: PolicySet, caller: Caller): boolean {
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

/** The facts that do not hang on any statement. */
function standingOf(set: PolicySet, caller: Caller): Facts {
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

import { splitArn } from './arn'
import { contextText } from './context'
import { rememberText } from './remember'
import { spend, type Work } from './steps'
import type { PrincipalEntry, Statement } from './types'

/**
 * How a principal element names the caller, from weakest to strongest. This decides what an Allow in a resource policy
 * grants (user guide, "Policy evaluation logic"): naming the account only delegates, naming the role counts like an
 * identity policy, naming everyone or the caller itself grants.
 */
export type Naming = 'no' | 'account' | 'role' | 'everyone' | 'self'

const STRENGTH: readonly Naming[] = ['no', 'account', 'role', 'everyone', 'self']

/** The parts of a caller's ARN. */
export type RequestingPrincipal = {
  readonly arn: string
  readonly account: string
  readonly kind: 'user' | 'root' | 'role-session' | 'federated-user' | 'other'
  /** For a role session: the ARN of its role, without the role's path, which the session's ARN does not contain. */
  readonly role: string
}

/** The same callers return request after request, so each is parsed once. */
export const callerOf = rememberText(readCaller)

function readCaller(principalArn: string): RequestingPrincipal {
  const [scheme, partition = '', service = '', , account = '', resource = ''] = splitArn(principalArn)
  const base = { arn: principalArn, account, role: '' }
  if (scheme !== 'arn') return { ...base, account: '', kind: 'other' }
  if (service === 'iam' && resource === 'root') return { ...base, kind: 'root' }
  if (service === 'iam' && resource.startsWith('user/')) return { ...base, kind: 'user' }
  if (service === 'sts' && resource.startsWith('federated-user/')) return { ...base, kind: 'federated-user' }
  if (service !== 'sts' || !resource.startsWith('assumed-role/')) return { ...base, kind: 'other' }
  return {
    ...base,
    kind: 'role-session',
    role: `arn:${partition}:iam::${account}:role/${resource.split('/')[1] ?? ''}`,
  }
}

/** Reports whether the principal part of the statement covers the caller. Identity policies have none and cover everybody. */
export function coversPrincipal(statement: Statement, caller: RequestingPrincipal, work: Work): boolean {
  return namingOf(statement, caller, work) !== 'no'
}

/** How the statement names the caller. `NotPrincipal` names everyone but those listed. */
export function namingOf(statement: Statement, caller: RequestingPrincipal, work: Work): Naming {
  const { principal } = statement
  if (principal === undefined) return 'everyone'
  let strongest = 0
  for (const entry of principal.entries) {
    strongest = Math.max(strongest, STRENGTH.indexOf(entryNaming(entry, caller, work)))
  }
  if (principal.negated) return strongest === 0 ? 'everyone' : 'no'
  return STRENGTH[strongest] ?? 'no'
}

/**
 * Principals are plain text, never patterns (user guide, "Principal"). The path of a role and unique ids are not in the
 * caller's ARN; the request has them in `aws:PrincipalArn` and `aws:userid`.
 */
export function entryNaming(entry: PrincipalEntry, caller: RequestingPrincipal, work: Work): Naming {
  spend(work, 1)
  if (entry.form === 'everyone') return coversKind(entry, caller) ? 'everyone' : 'no'
  // A value under Service is a service, even if it is spelt like a user.
  if (entry.type !== 'AWS' && caller.kind !== 'other') return 'no'
  if (entry.form === 'account') {
    if (entry.id !== caller.account) return 'no'
    return caller.kind === 'root' ? 'self' : 'account'
  }
  if (entry.id === caller.arn) return 'self'
  if (entry.form === 'unique-id') return namingById(entry.id, caller, work)
  return caller.kind === 'role-session' && entry.id === roleArnOf(caller, work) ? 'role' : 'no'
}

export function parsePrincipalEntry(type: PrincipalEntry['type'], value: string): PrincipalEntry {
  if (value === '*') return { type, value, form: 'everyone', id: value }
  if (type === 'AWS' && /^[0-9]{12}$/.test(value)) return { type, value, form: 'account', id: value }
  if (type === 'AWS' && /^A[A-Z0-9]+$/.test(value)) return { type, value, form: 'unique-id', id: value }
  const [, , service, , account = '', resource] = splitArn(value)
  if (type === 'AWS' && service === 'iam' && resource === 'root') return { type, value, form: 'account', id: account }
  return { type, value, form: 'id', id: value }
}

/** `"AWS": "*"` is everyone, like a bare `"*"`; the star of another type covers only that type. */
function coversKind(entry: PrincipalEntry, caller: RequestingPrincipal): boolean {
  return entry.type === 'AWS' || (caller.kind === 'other' && !caller.arn.startsWith('arn:'))
}

/**
 * The ARN of the role behind a session, with its path: what `aws:PrincipalArn` holds for a role session (user guide, "AWS
 * global condition context keys"). If the request lacks it or names another role there, the role is assumed to have no
 * path, as in the session's own ARN.
 */
function roleArnOf({ role }: RequestingPrincipal, work: Work): string {
  const told = contextText(work.context, 'aws:principalarn')
  if (told === undefined) return role
  const resource = role.indexOf('/')
  const isOfRole = told.startsWith(role.slice(0, resource + 1)) && told.endsWith(role.slice(resource))
  return isOfRole ? told : role
}

/**
 * `AIDA...` is a user and `AROA...` a role, whatever their names are now (user guide, "IAM identifiers"). `aws:userid` is
 * the id of a user; for a role session it is the id of the role, a colon and the session name.
 */
function namingById(id: string, caller: RequestingPrincipal, work: Work): Naming {
  const told = contextText(work.context, 'aws:userid')
  if (caller.kind === 'user') return told === id ? 'self' : 'no'
  return caller.kind === 'role-session' && told?.startsWith(`${id}:`) ? 'role' : 'no'
}

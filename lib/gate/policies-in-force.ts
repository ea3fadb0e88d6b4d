import { nameInArn } from '@/lib/arns'
import type { Caller, Principal } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import { digest as digestOf } from '@/lib/ids'
import { compile, type NamedPolicy, type PolicyKind, type PolicySet, type PolicyType } from '@/lib/policy'
import { type HolderKey, type StandingRow, standingRows } from './standing-rows'

/** A policy that took part in a decision. Its text is found by the digest. */
export type PolicyInForce = {
  /** The ARN of a managed policy. Ids of other policies begin with their holder. */
  id: string
  name: string
  type: PolicyType
  /** Of a managed policy, such as `v3`. */
  version?: string
  digest: string
  /** The group that a user has the policy from. */
  group?: string
}

/** The policies that govern a caller, from its standing rows: its own, and those passed to its session. */
export function policiesInForce({ principal, credential }: Caller, rows: readonly StandingRow[]): PolicyInForce[] {
  const passed = credential.kind === 'role' ? credential.policies : []
  return [
    ...policiesIn(rows, principal),
    ...passed.map(({ id, name, digest }): PolicyInForce => ({ id, name, type: 'session', digest })),
  ]
}

/** What can hold policies: a principal, or a group by itself. */
type Holder = HolderKey & { kind: Principal['kind'] | 'group' }

/** The policies that govern a principal in every session: its own, those of its groups, and its boundary. */
export async function policiesOfPrincipal(store: Store, holder: Holder): Promise<PolicyInForce[]> {
  return policiesIn(await standingRows(store, holder), holder)
}

function policiesIn(rows: readonly StandingRow[], { kind, account }: Holder): PolicyInForce[] {
  if (kind === 'root') return []
  const all = (part: StandingRow['part'], read: (row: StandingRow) => PolicyInForce) =>
    rows.filter((row) => row.part === part).map(read)
  return [
    ...all('attached', attached),
    ...all('inline', inline),
    ...all('boundary', (row) => ({ ...managed(row), type: 'boundary' })),
    ...all('setting', () => passwordPolicy(account)),
  ]
}

function attached(row: StandingRow): PolicyInForce {
  const policy = managed(row)
  return row.groupName === null ? policy : { ...policy, type: 'group-managed', group: row.groupName }
}

function inline({ name, holder, groupName, digest }: StandingRow): PolicyInForce {
  if (digest === null) throw new Error(`The inline policy ${name} has no text.`)
  const policy = { id: `${holder}/${name}`, name, digest }
  return groupName === null ? { ...policy, type: 'inline' } : { ...policy, type: 'group-inline', group: groupName }
}

/** The default version of a managed policy, the account's own or a built-in one. */
function managed({ name: arn, versionId, digest }: StandingRow): PolicyInForce {
  if (versionId !== null && digest !== null) {
    return { id: arn, name: nameInArn(arn), type: 'managed', version: versionId, digest }
  }
  const policy = BUILT_IN_POLICIES.get(arn)
  // Fails closed: a lost policy could have held a Deny.
  if (!policy) throw new Error(`The attached policy ${arn} is missing.`)
  return { id: arn, name: policy.name, type: 'aws-managed', version: 'v1', digest: policy.digest }
}

/**
 * What the account's password policy lets every user do: change their own password and read the rules for it. AWS's
 * managed policy IAMUserChangePassword allows exactly that, so it is used here.
 */
function passwordPolicy(account: string): PolicyInForce {
  const digest = BUILT_IN_POLICIES.get('arn:aws:iam::aws:policy/IAMUserChangePassword')?.digest
  if (digest === undefined) throw new Error('The policy IAMUserChangePassword is missing.')
  return { id: `${account}/password-policy`, name: 'Account password policy', type: 'inline', digest }
}

/** Loads the texts of the policies and compiles them into layers for the engine. */
export async function policySet(store: Store, inForce: readonly PolicyInForce[], isRoot: boolean): Promise<PolicySet> {
  // The key holds each policy's name and the digest of its text, so a cached set is never out of date.
  const key = JSON.stringify([isRoot, inForce.map(({ id, type, digest }) => [id, type, digest])])
  const known = sets.get(key)
  if (known) return known
  const texts = new Map<string, string>()
  for (const { digest } of inForce) texts.set(digest, await textOf(store, digest))
  return keep(sets, key, setOf(inForce, texts, isRoot))
}

/**
 * Puts policies into their layers. Throws when a text is missing, was changed or is no policy: only accepted texts are
 * stored, so this is damage and not a user's mistake, and a lost policy could have held a Deny.
 */
export function setOf(
  inForce: readonly PolicyInForce[],
  texts: ReadonlyMap<string, string>,
  isRoot: boolean,
): PolicySet {
  const named = inForce.map(({ id, name, type, digest }): NamedPolicy => {
    const text = texts.get(digest)
    if (text === undefined) throw new Error(`The text of policy ${id} is not there any more.`)
    // Records name texts by their digests: a changed text would show reasons that never applied.
    if (digestOf(text) !== digest) throw new Error(`The text of policy ${id} is not the one that was accepted.`)
    const compiled = compile(text, { kind: KINDS[type] ?? 'identity' })
    if (!compiled.ok) throw new Error(`The text of policy ${id} is not a policy.`)
    return { id, name, type, policy: compiled.policy }
  })
  const isOf = (type: PolicyType) => named.filter((one) => one.type === type)
  const [boundary] = isOf('boundary')
  const [trust] = isOf('trust')
  const session = isOf('session')
  return {
    identity: named.filter(({ type }) => !(type in KINDS)),
    isRoot,
    ...(boundary && { boundary }),
    ...(session.length > 0 && { session }),
    ...(trust && { resource: trust }),
  }
}

/** The types that are not identity policies, and the grammar that each follows. */
const KINDS: { readonly [type in PolicyType]?: PolicyKind } = {
  boundary: 'boundary',
  session: 'session',
  trust: 'trust',
}

// The engine keeps its index with the set, so a cached set need not be indexed again.
const sets = new Map<string, PolicySet>()

// Texts are found by their digest, so a cached one is never out of date.
const texts = new Map<string, string>([...BUILT_IN_POLICIES.values()].map(({ digest, document }) => [digest, document]))

/** The text of a policy in force, by its digest. */
export async function textOf(store: Store, digest: string): Promise<string> {
  const known = texts.get(digest)
  if (known !== undefined) return known
  const { document } = await store.policyText.findUniqueOrThrow({ where: { digest } })
  return keep(texts, digest, document)
}

const MOST_KEPT = 2_000

function keep<T>(cache: Map<string, T>, key: string, value: T): T {
  if (cache.size >= MOST_KEPT) cache.clear()
  cache.set(key, value)
  return value
}

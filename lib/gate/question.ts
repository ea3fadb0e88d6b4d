import { nameInArn } from '@/lib/arns'
import type { Principal } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import { BUILT_IN_POLICIES } from '@/lib/managed-policies'
import { compile, type NamedPolicy, type PolicySet } from '@/lib/policy'

/** A policy in force when something was decided. With the digest its text can be found again. */
export type PolicyInForce = {
  arn: string
  name: string
  type: 'managed' | 'aws-managed'
  version: string
  digest: string
}

/** The policies that govern a principal now. Nothing is remembered between requests: a change acts at once. */
export async function policiesInForce(store: Store, principal: Principal): Promise<PolicyInForce[]> {
  if (principal.kind === 'root') return []
  const attached = await store.policyAttachment.findMany({
    where: { account: principal.account, principalId: principal.id },
    orderBy: [{ attachedAt: 'asc' }, { arn: 'asc' }],
    select: { arn: true },
  })
  if (attached.length === 0) return []
  const versions = await store.policyVersion.findMany({
    where: { account: principal.account, arn: { in: attached.map(({ arn }) => arn) }, isDefault: true },
    select: { arn: true, versionId: true, digest: true },
  })
  const own = new Map(versions.map((version) => [version.arn, version]))
  return attached.map(({ arn }): PolicyInForce => {
    const version = own.get(arn)
    if (version)
      return { arn, name: nameInArn(arn), type: 'managed', version: version.versionId, digest: version.digest }
    const builtIn = BUILT_IN_POLICIES.get(arn)
    if (builtIn) return { arn, name: builtIn.name, type: 'aws-managed', version: 'v1', digest: builtIn.digest }
    // Failing closed: a lost policy could have held a Deny.
    throw new Error(`The attached policy ${arn} is missing.`)
  })
}

/** The policies with their texts, ready for the engine. */
export async function policySet(store: Store, inForce: readonly PolicyInForce[], isRoot: boolean): Promise<PolicySet> {
  // The name is part of what a set says, and the digest is all of what a policy says: nothing here can be out of date.
  const key = JSON.stringify([isRoot, inForce.map(({ arn, type, digest }) => [arn, type, digest])])
  const known = sets.get(key)
  if (known) return known
  const identity: NamedPolicy[] = []
  for (const { arn, name, type, digest } of inForce) {
    const compiled = compile(await textOf(store, digest))
    // Failing closed: only texts that were accepted are stored, so this is damage and not a user's mistake.
    if (!compiled.ok) throw new Error(`The text of policy ${arn} is not a policy.`)
    identity.push({ id: arn, name, type, policy: compiled.policy })
  }
  return keep(sets, key, { identity, isRoot })
}

// The engine keeps its index with a set, so a set that is used again need not be indexed again.
const sets = new Map<string, PolicySet>()

// Texts are found by their digest, so what is remembered here can never be out of date.
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

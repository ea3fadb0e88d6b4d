import { assumedRoleArn, groupArn, roleArn, userArn } from '@/lib/arns'
import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { type PolicyInForce, policiesOfPrincipal, policySet } from '@/lib/gate/policies-in-force'
import type { PolicySet } from '@/lib/policy'

export type SourcePlace = Pick<Grant<unknown>, 'store' | 'account'>

type Kind = 'user' | 'group' | 'role'

/** Whose policies are simulated. */
export type PolicySource = {
  kind: Kind
  account: string
  id: string
  name: string
  arn: string
  tags: readonly { key: string; value: string }[]
}

/**
 * The user, group or role that PolicySourceArn names. ARNs are compared case-sensitively, path included, because the
 * caller was authorized for exactly this text. Throws InvalidInput for any other ARN, NoSuchEntity if nobody has it.
 */
export async function policySource(place: SourcePlace, arn: string): Promise<PolicySource> {
  const entity = entityIn(arn)
  if (!entity) {
    const message = `Invalid Entity Arn: ${arn} does not clearly define entity type and name.`
    throw new AwsError('InvalidInput', message, { field: 'PolicySourceArn' })
  }
  const { kind, name } = entity
  const source = await LOOK_UPS[kind](place, name.toLowerCase())
  if (source?.arn !== arn) {
    throw new AwsError('NoSuchEntity', `The ${kind} with name ${name} cannot be found.`, { field: 'PolicySourceArn' })
  }
  return source
}

const tags = { select: { key: true, value: true } }

const LOOK_UPS: Readonly<Record<Kind, (place: SourcePlace, nameKey: string) => Promise<PolicySource | undefined>>> = {
  async user({ store, account: { id: account } }, nameKey) {
    const row = await store.user.findUnique({ where: { account_nameKey: { account, nameKey } }, include: { tags } })
    return row ? { ...row, kind: 'user', id: row.userId, arn: userArn(account, row.path, row.name) } : undefined
  },
  async group({ store, account: { id: account } }, nameKey) {
    const row = await store.group.findUnique({ where: { account_nameKey: { account, nameKey } } })
    if (!row) return undefined
    return { ...row, kind: 'group', id: row.groupId, arn: groupArn(account, row.path, row.name), tags: [] }
  },
  async role({ store, account: { id: account } }, nameKey) {
    const row = await store.role.findUnique({ where: { account_nameKey: { account, nameKey } }, include: { tags } })
    return row ? { ...row, kind: 'role', id: row.roleId, arn: roleArn(account, row.path, row.name) } : undefined
  },
}

/** The policies to leave out of a simulation, by `PolicyExclusionList`. */
type Exclusions = readonly {
  PolicyType?: string
  PolicyArn?: string
  InlinePolicyIdentifier?: { PolicyName: string; AttachmentType: string; AttachmentName: string }
}[]

/**
 * The policies in force for the source, which the gate would use, without the excluded ones. For a group, its own
 * policies.
 */
export async function inForceOf(
  { store }: Pick<SourcePlace, 'store'>,
  source: PolicySource,
  exclusions: Exclusions = [],
): Promise<PolicyInForce[]> {
  const inForce = await policiesOfPrincipal(store, source)
  return inForce.filter((policy) => !exclusions.some((one) => isNamed(policy, source, one)))
}

function isNamed(
  { id, name, type, group }: PolicyInForce,
  source: PolicySource,
  { PolicyType, PolicyArn, InlinePolicyIdentifier: inline }: Exclusions[number],
): boolean {
  if (PolicyArn !== undefined) {
    const isMeant = PolicyType === undefined || (PolicyType === 'permission-boundary') === (type === 'boundary')
    return id === PolicyArn && isMeant
  }
  if (inline?.PolicyName !== name || !type.endsWith('inline')) return false
  const [holderKind, holder] = group === undefined ? [source.kind, source.name] : ['group', group]
  return inline.AttachmentType === holderKind && inline.AttachmentName.toLowerCase() === holder.toLowerCase()
}

/** The same, as the engine takes them. */
export async function policiesOf(
  place: Pick<SourcePlace, 'store'>,
  source: PolicySource,
  exclusions?: Exclusions,
): Promise<PolicySet> {
  return policySet(place.store, await inForceOf(place, source, exclusions), false)
}

/** Reports whether a caller is the source itself or a session of it. */
export const isSameCaller = ({ kind, account, name, arn }: PolicySource, callerArn: string) =>
  callerArn === arn || (kind === 'role' && callerArn.startsWith(assumedRoleArn(account, name, '')))

/**
 * The context keys that do not depend on the request: those of a user, or those that all sessions of a role have in
 * common. A group makes no requests itself.
 */
export function principalContext({ kind, account, id, arn, tags }: PolicySource): Record<string, string> {
  const ofTags = Object.fromEntries(tags.map(({ key, value }) => [`aws:PrincipalTag/${key}`, value]))
  if (kind === 'user') return { ...callerContext(arn), 'aws:userid': id, ...ofTags }
  if (kind === 'group') return {}
  return {
    'aws:PrincipalType': 'AssumedRole',
    'aws:PrincipalArn': arn,
    'aws:PrincipalAccount': account,
    ...ofTags,
  }
}

/**
 * The context keys that follow from the ARN of a user. Nothing is looked up: a caller who may simulate one user must
 * not learn about another through conditions.
 */
export function callerContext(arn: string): Record<string, string> {
  const entity = entityIn(arn)
  if (entity?.kind !== 'user') return {}
  return {
    'aws:username': entity.name,
    'aws:PrincipalType': 'User',
    'aws:PrincipalArn': arn,
    'aws:PrincipalAccount': entity.account,
  }
}

function entityIn(arn: string): { account: string; kind: Kind; name: string } | undefined {
  const [, account, kind, name] =
    /^arn:aws:iam::(\d{12}):(user|group|role)\/(?:[!-~]*\/)?([\w+=,.@-]+)$/.exec(arn) ?? []
  return account && isKind(kind) && name ? { account, kind, name } : undefined
}

const isKind = (word: string | undefined): word is Kind => word === 'user' || word === 'group' || word === 'role'

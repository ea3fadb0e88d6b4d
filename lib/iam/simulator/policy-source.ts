import { userArn } from '@/lib/arns'
import type { Principal } from '@/lib/auth/caller'
import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { type PolicyInForce, policiesOfPrincipal, policySet } from '@/lib/gate/question'
import type { PolicySet } from '@/lib/policy'

export type Place = Pick<Grant<unknown>, 'store' | 'account'>

/** A user whose requests are simulated. */
export type SimulatedUser = {
  principal: Extract<Principal, { kind: 'user' }>
  tags: readonly { key: string; value: string }[]
}

/**
 * The user behind a PolicySourceArn. There are neither groups nor roles, so that an ARN of one names nobody. ARNs are
 * compared letter by letter, path included: the policies of whoever asks were asked about this very text.
 * Throws InvalidInput for an ARN of anything else, NoSuchEntity where nobody has the ARN.
 */
export async function policySource({ store, account }: Place, arn: string): Promise<SimulatedUser> {
  const entity = entityIn(arn)
  if (!entity) {
    const message = `Invalid Entity Arn: ${arn} does not clearly define entity type and name.`
    throw new AwsError('InvalidInput', message, { field: 'PolicySourceArn' })
  }
  const { kind, name } = entity
  const row = await store.user.findUnique({
    where: { account_nameKey: { account: account.id, nameKey: name.toLowerCase() } },
    include: { tags: { select: { key: true, value: true } } },
  })
  if (!row || userArn(account.id, row.path, row.name) !== arn) {
    throw new AwsError('NoSuchEntity', `The ${kind} with name ${name} cannot be found.`, { field: 'PolicySourceArn' })
  }
  const { userId: id, path, tags } = row
  return { principal: { kind: 'user', account: account.id, id, name: row.name, path, arn }, tags }
}

/** The policies that govern the user now, without those that are excluded: those by which the gate judges requests. */
export async function inForceOf(
  { store }: Pick<Place, 'store'>,
  { principal }: SimulatedUser,
  excluded: ReadonlySet<string> = new Set(),
): Promise<PolicyInForce[]> {
  const inForce = await policiesOfPrincipal(store, principal)
  return inForce.filter(({ id }) => !excluded.has(id))
}

/** The same, ready for the engine. */
export async function policiesOf(
  place: Pick<Place, 'store'>,
  source: SimulatedUser,
  excluded?: ReadonlySet<string>,
): Promise<PolicySet> {
  return policySet(place.store, await inForceOf(place, source, excluded), false)
}

/** The context keys that tell who a user is. They come with the principal, whatever the request is like. */
export const principalContext = ({ principal, tags }: SimulatedUser): Record<string, string> => ({
  ...callerContext(principal.arn),
  'aws:userid': principal.id,
  ...Object.fromEntries(tags.map(({ key, value }) => [`aws:PrincipalTag/${key}`, value])),
})

/**
 * The context keys that the ARN of a user tells by itself. Nothing is looked up: whoever may simulate one user must not
 * learn by conditions what another is like.
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

function entityIn(arn: string): { account: string; kind: string; name: string } | undefined {
  const [, account, kind, name] =
    /^arn:aws:iam::(\d{12}):(user|group|role)\/(?:[!-~]*\/)?([\w+=,.@-]+)$/.exec(arn) ?? []
  return account && kind && name ? { account, kind, name } : undefined
}

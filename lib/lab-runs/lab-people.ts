import { userArn } from '@/lib/arns'
import type { Store } from '@/lib/db/store'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import { type PolicyInForce, policiesOfPrincipal, policySet, setOf, textOf } from '@/lib/gate/policies-in-force'
import { digest } from '@/lib/ids'
import type { LabPerson } from '@/lib/labs/facts'
import type { PolicySet } from '@/lib/policy'
import type { AccountPlan, PlannedHolder, PlannedPolicy } from '@/lib/worlds/plan'

/** The users of an account by name, with the policies that govern them now and those of the plan. */
export async function labPeople(store: Store, plan: AccountPlan): Promise<Map<string, LabPerson>> {
  const { id: account } = plan
  const users = await store.user.findMany({ where: { account }, include: { tags: true }, orderBy: { nameKey: 'asc' } })
  const people = new Map<string, LabPerson>()
  for (const { userId, name, path, tags } of users) {
    const inForce = await policiesOfPrincipal(store, { kind: 'user', account, id: userId })
    people.set(name, {
      arn: userArn(account, path, name),
      userId,
      tags: Object.fromEntries(tags.map(({ key, value }) => [key, value])),
      now: await policySet(store, inForce, false),
      atStart: setAtStart(plan, name),
      texts: await ownTexts(store, account, inForce),
    })
  }
  return people
}

/** The texts that people wrote: built-in policies are none of them. */
async function ownTexts(store: Store, account: string, inForce: readonly PolicyInForce[]): Promise<LabPerson['texts']> {
  const own = inForce.filter(({ id, type }) => type !== 'aws-managed' && id !== `${account}/password-policy`)
  const texts: LabPerson['texts'][number][] = []
  for (const { id, digest } of own) {
    if (!BUILT_IN_POLICIES.has(id)) {
      texts.push({ document: await textOf(store, digest), isManaged: id.startsWith('arn:') })
    }
  }
  return texts
}

/** The policies that govern a user of a plan: its own, those of its groups, and its boundary. */
function setAtStart(plan: AccountPlan, name: string): PolicySet | undefined {
  const user = plan.users.find((one) => one.name === name)
  if (!user) return undefined
  const groups = plan.groups.filter(({ memberIds }) => memberIds.includes(user.userId))
  const texts = new Map<string, string>()
  const inForce = [
    ...heldPolicies(plan, user, texts, { attached: 'managed', inline: 'inline' }),
    ...groups.flatMap((group) =>
      heldPolicies(plan, group, texts, { attached: 'group-managed', inline: 'group-inline' }),
    ),
    ...(user.boundaryArn === null ? [] : [managed(plan, user.boundaryArn, texts, 'boundary')]),
  ]
  return keptSet(inForce, texts)
}

function heldPolicies(
  plan: AccountPlan,
  { policyArns, inline, principalId }: PlannedHolder,
  texts: Map<string, string>,
  types: { attached: PolicyInForce['type']; inline: PolicyInForce['type'] },
): PolicyInForce[] {
  return [
    ...policyArns.map((arn) => managed(plan, arn, texts, types.attached)),
    ...Object.entries(inline).map(([name, document]) => {
      texts.set(digest(document), document)
      return { id: `${principalId}/${name}`, name, type: types.inline, digest: digest(document) }
    }),
  ]
}

function managed(
  { policies }: AccountPlan,
  arn: string,
  texts: Map<string, string>,
  type: PolicyInForce['type'],
): PolicyInForce {
  const builtIn = BUILT_IN_POLICIES.get(arn)
  const document = builtIn?.document ?? documentInForce(policies.find((policy) => policy.arn === arn))
  texts.set(digest(document), document)
  return { id: arn, name: arn.slice(arn.lastIndexOf('/') + 1), type, digest: digest(document) }
}

function documentInForce(policy: PlannedPolicy | undefined): string {
  const version = policy?.versions.find(({ isDefault }) => isDefault)
  if (!version) throw new Error('The plan attaches a policy that it does not have.')
  return version.document
}

// One for all accounts of a world, because the answers of a set are kept with it.
const sets = new Map<string, PolicySet>()

function keptSet(inForce: readonly PolicyInForce[], texts: ReadonlyMap<string, string>): PolicySet {
  const key = JSON.stringify(inForce.map(({ type, digest }) => [type, digest]))
  const set = sets.get(key) ?? setOf(inForce, texts, false)
  sets.set(key, set)
  return set
}

import type { FindingView } from '@/components/iam/finding-view'
import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { GetPolicyVersion } from '@/lib/operations/iam/policies/get-policy-version'
import { ListPolicies } from '@/lib/operations/iam/policies/list-policies'
import { CheckPolicies } from '@/lib/operations/iam/simulator/check-policies'
import { type Answer, askAs } from '../ask'

/** As many as one call checks. */
const MOST_CHECKED = 50

type Kind = FindingView['kind']
const KINDS: readonly Kind[] = ['error', 'security-warning', 'warning', 'suggestion']

/** How many findings of each kind, the gravest first, and the names of the policies that have them. */
export type PolicyHealth = {
  found: readonly { kind: Kind; findings: number; policies: readonly string[] }[]
  checked: number
  /** How many policies could not be read. */
  unread: number
  /** There are attached policies that were not checked. */
  hasMore: boolean
}

/** Has the validator check the attached policies of the account itself: those that AWS manages nobody can change. */
export async function policyHealth(caller: Caller, moment: Moment = newMoment()): Promise<Answer<PolicyHealth>> {
  const listed = await askAs(
    caller,
    ListPolicies,
    { Scope: 'Local', OnlyAttached: true, MaxItems: MOST_CHECKED },
    moment,
  )
  if (!listed.ok) return listed
  const read: { name: string; text: string }[] = []
  const { Policies, IsTruncated } = listed.output
  for (const { Arn, PolicyName, DefaultVersionId } of Policies) {
    const version = await askAs(caller, GetPolicyVersion, { PolicyArn: Arn, VersionId: DefaultVersionId }, moment)
    const text = version.ok ? version.output.PolicyVersion.Document : undefined
    if (!version.ok && Policies.length === 1) return version
    if (text !== undefined) read.push({ name: PolicyName, text })
  }
  const checked = await findingsOf(caller, read, moment)
  if (!checked.ok) return checked
  const found = KINDS.map((kind) => {
    const having = checked.output.filter(({ kinds }) => kinds.includes(kind))
    const findings = having.reduce((sum, { kinds }) => sum + kinds.filter((one) => one === kind).length, 0)
    return { kind, findings, policies: having.map(({ name }) => name) }
  })
  return {
    ok: true,
    output: {
      ...{ found: found.filter(({ findings }) => findings > 0), checked: read.length },
      ...{ unread: Policies.length - read.length, hasMore: IsTruncated },
    },
  }
}

async function findingsOf(
  caller: Caller,
  policies: readonly { name: string; text: string }[],
  moment: Moment,
): Promise<Answer<readonly { name: string; kinds: readonly Kind[] }[]>> {
  if (policies.length === 0) return { ok: true, output: [] }
  const Policies = policies.map(({ text }) => ({ Document: text, Kind: 'identity' }))
  const answer = await askAs(caller, CheckPolicies, { Policies }, moment)
  if (!answer.ok) return answer
  const { Checked } = answer.output
  const output = policies.map(({ name }, index) => {
    return { name, kinds: (Checked[index]?.Findings ?? []).map(({ Kind: kind }) => kind) }
  })
  return { ok: true, output }
}

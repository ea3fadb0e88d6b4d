import type { LeftOut, Thing } from '@/lib/values/left-out'
import { builtInArn } from '../policies'
import type { WorldPolicy } from '../world'
import { worldPolicy } from '../world-json'
import { type Contents, fileNamed } from './files'
import { givenDocument, givenList, givenMember, givenText } from './given-json'
import { accepted, reasonAgainst } from './readable'

/** The managed policies of a new account, and how the holders of a file find them. */
export type Managed = {
  policies: WorldPolicy[]
  /** What a world calls the policy with this ARN; undefined if it did not come. */
  called: (arn: string) => string | undefined
}

const OF_AWS = /^arn:aws[\w-]*:iam::aws:policy(\/.*)/

/**
 * Takes over the managed policies. AWS's own that are known here are not made again; others come as policies of the account,
 * because what their holders may do depends on them.
 */
export function managedPolicies({ details, policies }: Contents, leftOut: LeftOut[]): Managed {
  const taken: WorldPolicy[] = []
  const names = new Map<string, string>()
  const isFree = (name: string) => !taken.some((one) => one.name.toLowerCase() === name.toLowerCase())
  function take(arn: string | undefined, thing: Thing, policy: WorldPolicy | undefined): boolean {
    if (!policy) return false
    if (!isFree(policy.name)) {
      leftOut.push({ thing, reason: { id: 'nameTaken', values: {} } })
      return false
    }
    taken.push(policy)
    if (arn !== undefined) names.set(arn, policy.name)
    return true
  }
  for (const given of details.Policies.filter((one) => !OF_AWS.test(givenText(one, 'Arn')))) {
    const thing: Thing = { kind: 'policy', name: givenText(given, 'PolicyName') }
    take(givenText(given, 'Arn'), thing, policyOf(thing, given, givenText(given, 'Path') || '/', leftOut))
  }
  for (const given of details.Policies.filter((one) => OF_AWS.test(givenText(one, 'Arn')))) {
    const arn = givenText(given, 'Arn')
    const known = knownOf(arn)
    if (known) {
      names.set(arn, known)
      continue
    }
    const thing: Thing = { kind: 'awsPolicy', name: givenText(given, 'PolicyName') }
    const path = `/aws-managed${givenText(given, 'Path') || '/'}`
    const isTaken = take(arn, thing, policyOf(thing, { ...Object(given), Tags: [] }, path, leftOut))
    if (isTaken) leftOut.push({ thing, reason: { id: 'cameAs', values: { path } } })
  }
  for (const { file, name, document } of policies) {
    const [thing, reason] = [fileNamed(file), reasonAgainst(document, { managed: true })]
    if (reason) leftOut.push({ thing, reason })
    else take(undefined, thing, accepted(worldPolicy, { name, document }, thing, leftOut))
  }
  return { policies: taken, called: (arn) => names.get(arn) ?? knownOf(arn) }
}

/** The ARN of the same policy here, where AWS's policies are those of the partition `aws`. */
function knownOf(arn: string): string | undefined {
  const [, name] = OF_AWS.exec(arn) ?? []
  return name === undefined ? undefined : builtInArn(name.slice(1))
}

function policyOf(thing: Thing, given: unknown, path: string, leftOut: LeftOut[]): WorldPolicy | undefined {
  const inForce =
    givenText(given, 'DefaultVersionId') ||
    givenText(
      givenList(given, 'PolicyVersionList').find((one) => givenMember(one, 'IsDefaultVersion') === true),
      'VersionId',
    )
  const versions: Record<string, string> = {}
  for (const version of givenList(given, 'PolicyVersionList')) {
    const id = givenText(version, 'VersionId')
    const document = givenDocument(givenMember(version, 'Document'))
    const reason = reasonAgainst(document, { managed: true })
    if (document !== undefined && !reason) versions[id] = document
    if (reason) leftOut.push({ thing: { ...thing, part: { kind: 'version', name: id } }, reason })
  }
  if (!Object.hasOwn(versions, inForce)) {
    leftOut.push({ thing, reason: { id: 'noneInForce', values: {} } })
    return undefined
  }
  const description = givenMember(given, 'Description')
  return accepted(
    worldPolicy,
    {
      ...{ name: givenText(given, 'PolicyName'), path, versions, default: inForce, tags: tagsOf(given) },
      ...(typeof description === 'string' && { description }),
    },
    thing,
    leftOut,
  )
}

/** The values of tags by key. Keys are unique regardless of case. */
export function tagsOf(given: unknown): Record<string, string> {
  const byKey = new Map(givenList(given, 'Tags').map((tag) => [givenText(tag, 'Key').toLowerCase(), tag]))
  return Object.fromEntries([...byKey.values()].map((tag) => [givenText(tag, 'Key'), givenText(tag, 'Value')]))
}

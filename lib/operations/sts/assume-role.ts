import { assumedRoleArn, nameInArn } from '@/lib/arns'
import type { Caller, SessionPolicy } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { operation, type RequestContext } from '@/lib/gate/operation'
import { tagKeyList, tagList } from '@/lib/operations/iam/shapes'
import { DUPLICATE, isReserved, RESERVED, requestTags } from '@/lib/operations/iam/tags/tag-rules'
import { integer, list, optional, record, string } from '@/lib/shape/shape'
import { countCodeTry, spendGivenCode } from './one-time-code'
import { packedSize, sessionPolicies } from './session-policies'
import { credentials, deviceSerialNumber, tokenCode } from './shapes'
import { issue } from './temporary-credentials'

/** A role that assumes another may do so for an hour, whatever the other role allows. */
const CHAINED_SECONDS = 3_600
const DEFAULT_SECONDS = 3_600

/**
 * Issues credentials of a role, if the role's trust policy and the caller's own policies allow it. A code that
 * comes with the request is spent first, because the trust policy may require it (API reference of STS,
 * "AssumeRole"). Differs from AWS: accounts are separate, so roles of other accounts cannot be assumed.
 */
export const AssumeRole = operation({
  action: 'sts:AssumeRole',
  access: 'Write',
  summary: 'Issues temporary credentials of a role that trusts the caller.',

  input: record({
    RoleArn: string({ min: 20, max: 2048 }),
    RoleSessionName: string({ min: 2, max: 64, pattern: '[\\w+=,.@-]*' }),
    PolicyArns: optional(list(record({ arn: optional(string({ min: 20, max: 2048 })) }), { max: 10 })),
    Policy: optional(string({ min: 1, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+' })),
    DurationSeconds: optional(integer({ min: 900, max: 43_200 })),
    Tags: optional(tagList),
    TransitiveTagKeys: optional(tagKeyList),
    ExternalId: optional(string({ min: 2, max: 1224, pattern: '[\\w+=,.@:\\/-]*' })),
    SerialNumber: optional(deviceSerialNumber),
    TokenCode: optional(tokenCode),
    SourceIdentity: optional(string({ min: 2, max: 64, pattern: '[\\w+=,.@-]*' })),
  }),
  output: record({
    Credentials: credentials,
    AssumedRoleUser: record({ AssumedRoleId: string({}), Arn: string({}) }),
    PackedPolicySize: optional(integer()),
    SourceIdentity: optional(string({})),
  }),

  resource({ RoleArn }) {
    if (/^arn:aws:iam::\d{12}:role\/[!-~]+$/.test(RoleArn)) return RoleArn
    throw new AwsError('ValidationError', `${RoleArn.slice(0, 256)} is invalid`, { field: 'RoleArn' })
  },
  context: (input) => ({
    'sts:RoleSessionName': input.RoleSessionName,
    ...(input.ExternalId !== undefined && { 'sts:ExternalId': input.ExternalId }),
    ...(input.SourceIdentity !== undefined && { 'sts:SourceIdentity': input.SourceIdentity }),
    ...(input.TransitiveTagKeys && { 'sts:TransitiveTagKeys': input.TransitiveTagKeys }),
    ...requestTags(input.Tags),
  }),
  resourcePolicy: ({ RoleArn }, names) => names.trustPolicy(RoleArn),
  further: ({ Tags = [], SourceIdentity }, caller) => [
    ...(Tags.length > 0 ? [{ action: 'sts:TagSession' }] : []),
    // One that is passed on from role to role needs it for each (IAM user guide, "Monitor and control actions taken
    // with assumed roles").
    ...((SourceIdentity ?? inheritedIdentity(caller)) !== undefined ? [{ action: 'sts:SetSourceIdentity' }] : []),
  ],

  async rule({ caller, input }) {
    if (caller.principal.kind === 'root') {
      throw new AwsError('AccessDenied', 'Roles may not be assumed by root accounts.', { isServiceRule: true })
    }
    sourceIdentityOf(caller, input.SourceIdentity)
  },

  async attest(claim): Promise<RequestContext | AwsError> {
    try {
      await countCodeTry(claim)
      if ((await spendGivenCode(claim)) === undefined) return {}
      return { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '0' }
    } catch (thrown) {
      // Returned, not thrown, so that the try is counted.
      return AwsError.from(thrown)
    }
  },

  async run(grant) {
    const { input, caller, account, store, now } = grant
    const role = await roleBehind(store, caller, input.RoleArn)
    // Locks the role: its sessions end when it is deleted.
    const { count } = await store.role.updateMany({
      where: { account: account.id, roleId: role.roleId },
      data: { lastUsedAt: now },
    })
    if (count === 0) throw notAuthorized(caller, input.RoleArn)
    const seconds = durationOf(caller, role.maxSessionDuration, input.DurationSeconds)
    const policies = await sessionPolicies(store, account.id, role.roleId, input)
    const sessionName = input.RoleSessionName
    const Credentials = await issue(
      grant,
      {
        principalId: role.roleId,
        sessionName,
        sourceIdentity: sourceIdentityOf(caller, input.SourceIdentity),
        sessionPolicies: JSON.stringify(policies satisfies SessionPolicy[]),
        sessionTags: JSON.stringify(sessionTags(caller, input)),
      },
      seconds,
    )
    return {
      Credentials,
      AssumedRoleUser: {
        AssumedRoleId: `${role.roleId}:${sessionName}`,
        Arn: assumedRoleArn(account.id, role.name, sessionName),
      },
      ...(policies.length > 0 && { PackedPolicySize: packedSize(input) }),
      ...(input.SourceIdentity !== undefined && { SourceIdentity: input.SourceIdentity }),
    }
  },
})

/** The role that an ARN names. Throws AccessDenied if there is none: the caller must not learn whether it exists. */
async function roleBehind(store: Store, caller: Caller, roleArn: string) {
  const { account } = caller
  const nameKey = nameInArn(roleArn).toLowerCase()
  const role = roleArn.startsWith(`arn:aws:iam::${account}:role/`)
    ? await store.role.findUnique({ where: { account_nameKey: { account, nameKey } } })
    : null
  if (role && roleArn === `arn:aws:iam::${account}:role${role.path}${role.name}`) return role
  throw notAuthorized(caller, roleArn)
}

const notAuthorized = ({ arn }: Caller, roleArn: string) =>
  new AwsError('AccessDenied', `User: ${arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`)

function durationOf({ principal }: Caller, longest: number, wanted: number | undefined): number {
  const seconds = wanted ?? DEFAULT_SECONDS
  if (principal.kind === 'role' && seconds > CHAINED_SECONDS) {
    const message = 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining'
    throw new AwsError('ValidationError', message, { field: 'DurationSeconds' })
  }
  if (seconds > longest) {
    const message = 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
    throw new AwsError('ValidationError', message, { field: 'DurationSeconds' })
  }
  return seconds
}

type TagInput = { Tags?: { Key: string; Value: string }[]; TransitiveTagKeys?: string[] }

/** The tags of a session: the passed ones, and the transitive ones of the session that assumes the role. */
function sessionTags({ credential }: Caller, { Tags = [], TransitiveTagKeys = [] }: TagInput) {
  if (Tags.some(isReserved)) throw new AwsError('InvalidParameterValue', RESERVED, { field: 'Tags' })
  const transitive = new Set(TransitiveTagKeys.map((key) => key.toLowerCase()))
  const inherited = credential.kind === 'role' ? credential.tags.filter(({ isTransitive }) => isTransitive) : []
  const passed = Tags.map(({ Key, Value }) => ({
    key: Key,
    value: Value,
    isTransitive: transitive.has(Key.toLowerCase()),
  }))
  if (new Set(passed.map(({ key }) => key.toLowerCase())).size < passed.length) {
    throw new AwsError('InvalidParameterValue', DUPLICATE, { field: 'Tags' })
  }
  if (inherited.length + passed.length > SESSION_TAGS) {
    throw new AwsError('PackedPolicyTooLarge', 'Packed size of session tags consumes more than the allotted space.')
  }
  const kept = new Set(inherited.map(({ key }) => key.toLowerCase()))
  // A transitive tag cannot be replaced later (IAM user guide, "Pass session tags in AWS STS").
  const replaced = passed.find(({ key }) => kept.has(key.toLowerCase()))
  if (!replaced) return [...inherited, ...passed]
  const message = `One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.`
  throw new AwsError('InvalidParameterValue', message, { field: 'Tags' })
}

/** IAM user guide, "Pass session tags in AWS STS": tags of one session, including those of the previous one. */
const SESSION_TAGS = 50

/**
 * The source identity of a session. Once set it stays the same from role to role, because it identifies the person (IAM
 * user guide, "Monitor and control actions taken with assumed roles"). Throws AccessDenied for another one.
 */
function sourceIdentityOf(caller: Caller, wanted: string | undefined): string | undefined {
  const inherited = inheritedIdentity(caller)
  if (inherited === undefined || wanted === undefined || wanted === inherited) return wanted ?? inherited
  throw new AwsError('AccessDenied', 'The source identity of a session cannot be changed.', { isServiceRule: true })
}

const inheritedIdentity = ({ credential }: Caller) =>
  credential.kind === 'role' ? credential.sourceIdentity : undefined

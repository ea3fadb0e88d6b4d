import type { Caller } from '@/lib/auth/caller'
import { isoSeconds } from '@/lib/clock'
import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { archivedUntil } from '@/lib/operations/cloudtrail/archived'
import { list, optional, record, string, timestamp } from '@/lib/shape/shape'

/**
 * A recorded decision with everything that is needed to compute it again. Not an operation of AWS, where nobody sees
 * this. Where only administrators may see traces, they are those who may simulate the principal in question.
 */
export const GetDecision = operation({
  action: 'iam:SimulatePrincipalPolicy',
  access: 'Read',
  summary: 'Retrieves a decision of the policies, for its trace.',
  authorization: 'traces',
  unrecorded: true,

  input: record({ Id: string({ min: 36, max: 36, pattern: '[0-9a-f-]+' }) }),
  output: record({
    Id: string({}),
    RequestId: string({}),
    At: timestamp,
    EventName: string({}),
    Action: string({}),
    Resource: string({}),
    Principal: string({}),
    Outcome: string({}),
    Message: optional(string({})),
    AccessKeyId: optional(string({})),
    EntryPoint: string({}),
    SourceIp: optional(string({})),
    /** The MFA device of the caller's session, and its kind as in the event. */
    MFAIdentifier: optional(string({})),
    MfaType: optional(string({})),
    /** JSON, as the gate recorded it. Absent where only the message may be seen. */
    Context: optional(string({})),
    Policies: optional(string({})),
    /** The texts of those policies at that time. */
    Documents: optional(list(record({ Digest: string({}), Document: string({}) }))),
  }),

  resource: ({ Id }, _caller, names) => names.decisionPrincipal(Id),

  async run({ input, account, caller, store, rules }) {
    const event = await store.auditEvent.findFirst({ where: { id: input.Id, account: account.id } })
    if (event?.decision == null || event.action === null || event.resource === null) {
      const { ArchivedUntil } = await archivedUntil(store, account.id)
      const archived = ArchivedUntil ? ` Decisions up to ${isoSeconds(ArchivedUntil)} are archived.` : ''
      throw new AwsError('NoSuchEntity', `The decision with id ${input.Id} cannot be found.${archived}`)
    }
    const head = {
      Id: event.id,
      RequestId: event.requestId,
      At: event.at,
      EventName: event.eventName,
      Action: event.action,
      Resource: event.resource,
      Principal: event.principalArn,
      Outcome: event.decision,
      EntryPoint: event.entryPoint,
      ...(event.errorMessage !== null && { Message: event.errorMessage }),
      ...((rules.wholeTraces || isOwn(event, caller)) && connectionOf(event)),
    }
    if (!rules.wholeTraces || event.context === null || event.policies === null) return head
    const digests = (JSON.parse(event.policies) as { digest: string }[]).map(({ digest }) => digest)
    const texts = await store.policyText.findMany({ where: { digest: { in: digests } } })
    const Documents = texts.map(({ digest, document }) => ({ Digest: digest, Document: document }))
    return { ...head, Context: event.context, Policies: event.policies, Documents }
  },
})

// By id and by ARN, because sessions of a role share its id but belong to different people.
const isOwn = (event: { principalId: string; principalArn: string }, { principal }: Caller) =>
  event.principalId === principal.id && (principal.kind !== 'role' || event.principalArn === principal.arn)

/**
 * Where a call came from, which key signed it, and with which device it had MFA. Where only messages may be seen, only
 * its caller sees this.
 */
function connectionOf({ sourceIp, accessKeyId, additional }: Connection) {
  const { MFAIdentifier, MfaType }: { MFAIdentifier?: string; MfaType?: string } = JSON.parse(additional ?? '{}')
  return {
    SourceIp: sourceIp,
    ...(accessKeyId !== null && { AccessKeyId: accessKeyId }),
    ...(MFAIdentifier !== undefined && { MFAIdentifier }),
    ...(MfaType !== undefined && { MfaType }),
  }
}

type Connection = { sourceIp: string; accessKeyId: string | null; additional: string | null }

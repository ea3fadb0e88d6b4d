import { operation } from '@/lib/gate/operation'
import { archivedUntil } from '@/lib/operations/cloudtrail/archived'
import { deniedBy, denyingStatement } from '@/lib/operations/cloudtrail/denied-by'
import { list, optional, record, string, timestamp } from '@/lib/shape/shape'

/** How many decisions are listed, and how many of the newest events are searched for them. */
const MOST = 50
const EVENTS_SEARCHED = 10_000n

/**
 * The newest decisions about the caller, latest first. Not an operation of AWS. Never lists anybody else's: a caller
 * who was given an id may open that decision, but cannot browse those of others. A caller who may not see traces may
 * not list them.
 */
export const ListDecisions = operation({
  action: 'iam:SimulatePrincipalPolicy',
  access: 'Read',
  summary: 'Lists the newest decisions of the policies about oneself.',
  authorization: 'traces',
  unrecorded: true,

  input: record({}),
  output: record({
    Decisions: list(
      record({
        Id: string({}),
        At: timestamp,
        Action: string({}),
        Resource: string({}),
        Outcome: string({}),
        /** The statement that denied the call. Absent where only the message may be seen. */
        DeniedBy: optional(denyingStatement),
        EntryPoint: string({}),
      }),
    ),
    /** Decisions up to this time are archived. Absent if there are more that are not. */
    ArchivedUntil: optional(timestamp),
  }),

  resource: (_input, caller) => caller.arn,

  async run({ account, caller, store, rules }) {
    const newest = await store.auditEvent.findFirst({
      where: { account: account.id },
      orderBy: { seq: 'desc' },
      select: { seq: true },
    })
    const events = await store.auditEvent.findMany({
      where: {
        account: account.id,
        seq: { gt: (newest?.seq ?? 0n) - EVENTS_SEARCHED },
        // By id: a renamed user keeps the trail, and a new user of the same name inherits none.
        principalId: caller.principal.id,
        // Sessions of a role share its id but belong to different people.
        ...(caller.principal.kind === 'role' && { principalArn: caller.arn }),
        decision: { not: null },
        action: { not: null },
        resource: { not: null },
      },
      orderBy: { seq: 'desc' },
      take: MOST,
    })
    return {
      ...(events.length < MOST && (await archivedUntil(store, account.id))),
      Decisions: events.map((event) => {
        const DeniedBy = rules.wholeTraces ? deniedBy(event) : undefined
        return {
          Id: event.id,
          At: event.at,
          Action: event.action ?? '',
          Resource: event.resource ?? '',
          Outcome: event.decision ?? '',
          ...(DeniedBy && { DeniedBy }),
          EntryPoint: event.entryPoint,
        }
      }),
    }
  },
})

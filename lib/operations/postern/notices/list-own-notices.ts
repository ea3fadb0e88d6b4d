import { operation } from '@/lib/gate/operation'
import type { Notice } from '@/lib/generated/sqlite/client'
import { boolean, integer, list, optional, record, string, timestamp } from '@/lib/shape/shape'

const MOST = 50

/**
 * The notices about the caller's credentials, latest first. Not an operation of AWS. They are addressed to the caller,
 * so no policy is needed. Never returns anybody else's.
 */
export const ListOwnNotices = operation({
  action: 'notifications:ListOwnNotices',
  access: 'List',
  summary: "Lists the notices about one's own credentials.",
  authorization: 'none',
  unrecorded: true,

  input: record({
    /** Only those that the caller has not seen yet, and that were not caused by this session from this address. */
    UnseenOnly: optional(boolean),
    Marker: optional(string({ min: 1, max: 15, pattern: '\\d+' })),
    MaxItems: optional(integer({ min: 1, max: MOST })),
  }),
  output: record({
    Notices: list(
      record({
        Id: integer(),
        Kind: string({}),
        At: timestamp,
        Subject: string({}),
        /** Empty if nobody was authenticated. */
        By: string({}),
        SourceIp: string({}),
        IsSeen: boolean,
      }),
    ),
    IsTruncated: boolean,
    Marker: optional(string({})),
  }),

  resource: () => '*',

  async run({ input, caller, account, store }) {
    const take = input.MaxItems ?? MOST
    const session = caller.credential.kind === 'session' ? caller.credential.sessionHash : ''
    const before = input.Marker === undefined ? Number.MAX_SAFE_INTEGER : Number(input.Marker)
    // A statement of our own, because every page asks (decision 0059). A thief of a cookie acts in the same session, but
    // from elsewhere.
    const rows = await store.$queryRaw<Notice[]>`
      SELECT * FROM "Notice"
      WHERE "account" = ${account.id} AND "principalId" = ${caller.principal.id} AND "id" < ${before}
        AND (${input.UnseenOnly !== true} OR ("seenAt" IS NULL
          AND ("session" IS NULL OR "session" <> ${session} OR "sourceIp" <> ${caller.request.sourceIp})))
      ORDER BY "id" DESC LIMIT ${take + 1}`
    const page = rows.slice(0, take)
    const last = page.at(-1)
    return {
      Notices: page.map(({ id, kind, at, subject, byArn, sourceIp, seenAt }) => ({
        ...{ Id: id, Kind: kind, At: at, Subject: subject, By: byArn, SourceIp: sourceIp, IsSeen: seenAt !== null },
      })),
      IsTruncated: rows.length > take,
      ...(rows.length > take && last && { Marker: String(last.id) }),
    }
  },
})

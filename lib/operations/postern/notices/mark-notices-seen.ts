import { operation } from '@/lib/gate/operation'
import { integer, nothing, record } from '@/lib/shape/shape'

/**
 * Marks the caller's notices as seen, up to the newest one shown; later ones stay unseen. Not an operation of AWS. No
 * policy is needed: it only concerns the caller.
 */
export const MarkNoticesSeen = operation({
  action: 'notifications:MarkNoticesSeen',
  access: 'Write',
  summary: "Marks the notices about one's own credentials as seen.",
  authorization: 'none',
  unrecorded: true,

  input: record({ UpTo: integer({ min: 1 }) }),
  output: nothing,

  resource: () => '*',

  async run({ input, caller, account, store, now }) {
    const own = { account: account.id, principalId: caller.principal.id }
    await store.notice.updateMany({ where: { ...own, id: { lte: input.UpTo }, seenAt: null }, data: { seenAt: now } })
    return {}
  },
})

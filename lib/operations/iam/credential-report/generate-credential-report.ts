import type { Store } from '@/lib/db/store'
import { operation } from '@/lib/gate/operation'
import { nothing, optional, record, string } from '@/lib/shape/shape'
import { makeReport } from './make-report'
import { isFresh } from './report'

/**
 * Makes a report on the credentials of the account, unless one from the last four hours exists. Its time is when reading
 * began. Differs from AWS: the report is ready at once, so INPROGRESS is never returned.
 */
export const GenerateCredentialReport = operation({
  action: 'iam:GenerateCredentialReport',
  access: 'Read',
  summary: 'Makes a credential report for the account.',
  cost: { of: 'credential reports', burst: 300, perSecond: 1 },

  input: nothing,
  output: record({
    State: string({ values: ['STARTED', 'INPROGRESS', 'COMPLETE'] }),
    Description: optional(string({})),
  }),

  resource: () => '*',

  reserve: ({ account, store, now }) => hasReport(store, account.id, now),

  /** In the queue of costly work, where a call may find the report that the one before it has made. */
  async prepare(_input, isThere, { step }) {
    if (isThere) return false
    const since = await step(async ({ account, store, now }) =>
      (await hasReport(store, account.id, now)) ? undefined : now,
    )
    if (since === undefined) return false
    const { content, withoutMfa } = await makeReport(step)
    const report = { content, withoutMfa: JSON.stringify(withoutMfa), generatedAt: since }
    await step(({ account, store }) =>
      store.credentialReport.upsert({
        ...{ where: { account: account.id }, create: { account: account.id, ...report }, update: report },
        select: { account: true },
      }),
    )
    return true
  },

  async run(_grant, isNew) {
    if (!isNew) return { State: 'COMPLETE' as const }
    return {
      State: 'STARTED' as const,
      Description: 'No report exists. Starting a new report generation task',
    }
  },
})

async function hasReport(store: Store, account: string, now: Date): Promise<boolean> {
  const known = await store.credentialReport.findUnique({ where: { account }, select: { generatedAt: true } })
  return known !== null && isFresh(known, now)
}

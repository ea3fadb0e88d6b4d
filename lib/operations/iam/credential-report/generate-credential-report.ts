import { operation } from '@/lib/gate/operation'
import { nothing, optional, record, string } from '@/lib/shape/shape'
import { isFresh, reportOf } from './report'

/**
 * Makes a report on the credentials of the account, unless one from the last four hours exists. Differs from AWS: the
 * report is ready at once, so INPROGRESS is never returned.
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

  async run({ account, store, now }) {
    const where = { account: account.id }
    const known = await store.credentialReport.findUnique({ where, select: { generatedAt: true } })
    if (known && isFresh(known, now)) return { State: 'COMPLETE' as const }
    const report = { content: await reportOf(store, account), generatedAt: now }
    await store.credentialReport.upsert({ where, create: { account: account.id, ...report }, update: report })
    return {
      State: 'STARTED' as const,
      Description: 'No report exists. Starting a new report generation task',
    }
  },
})

import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { gunzipped } from '@/lib/gzip'
import { nothing, record, string, timestamp } from '@/lib/shape/shape'
import { isFresh } from './report'

/** Returns the newest credential report, until four hours after it was made. */
export const GetCredentialReport = operation({
  action: 'iam:GetCredentialReport',
  access: 'Read',
  summary: 'Answers the credential report of the account.',

  input: nothing,
  output: record({
    Content: { type: 'blob' },
    ReportFormat: string({ values: ['text/csv'] }),
    GeneratedTime: timestamp,
  }),

  resource: () => '*',

  // Between the transactions, because it takes a while for a large account.
  async prepare(_input, _reserved, { step }) {
    const { content, generatedAt } = await step(currentReport)
    return { text: await gunzipped(content), generatedAt }
  },

  async run(_grant, { text, generatedAt }) {
    return { Content: text, ReportFormat: 'text/csv' as const, GeneratedTime: generatedAt }
  },
})

/** The report of the account. Throws ReportNotPresent, and ReportExpired after four hours. */
export async function currentReport({ account, store, now }: Pick<Grant<unknown>, 'account' | 'store' | 'now'>) {
  const report = await store.credentialReport.findUnique({ where: { account: account.id } })
  // AWS sends only the code.
  if (!report) throw new AwsError('ReportNotPresent', '')
  if (!isFresh(report, now)) throw new AwsError('ReportExpired', 'The most recent credential report has expired.')
  return report
}

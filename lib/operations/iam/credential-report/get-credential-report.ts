import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
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

  async run({ account, store, now }) {
    const report = await store.credentialReport.findUnique({ where: { account: account.id } })
    // AWS sends only the code.
    if (!report) throw new AwsError('ReportNotPresent', '')
    if (!isFresh(report, now)) throw new AwsError('ReportExpired', 'The most recent credential report has expired.')
    return {
      Content: new TextEncoder().encode(report.content),
      ReportFormat: 'text/csv' as const,
      GeneratedTime: report.generatedAt,
    }
  },
})

import { operation } from '@/lib/gate/operation'
import { currentReport } from '@/lib/operations/iam/credential-report/get-credential-report'
import type { MfaCoverage } from '@/lib/operations/iam/credential-report/make-report'
import { nothing, optional, record, string, timestamp } from '@/lib/shape/shape'

/**
 * Tells the strongest kind of second factor of everybody in the credential report. Not an operation of AWS, whose report
 * says no more than whether there is a device. A caller who may get the report may call it.
 */
export const ListMFAFactors = operation({
  action: 'iam:GetCredentialReport',
  access: 'Read',
  summary: 'Tells the kind of second factor of everybody in the credential report.',
  unrecorded: true,

  input: nothing,
  output: record({
    /** A digit for each line of the report, in its order: a place in `FACTORS`. Absent in a report from before this was kept. */
    Factors: optional(string({})),
    GeneratedTime: timestamp,
  }),

  resource: () => '*',

  async run(grant) {
    const { withoutMfa, generatedAt } = await currentReport(grant)
    const { byLine }: MfaCoverage = JSON.parse(withoutMfa)
    return { GeneratedTime: generatedAt, ...(byLine !== undefined && { Factors: byLine }) }
  },
})

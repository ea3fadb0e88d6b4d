import { operation } from '@/lib/gate/operation'
import { currentReport } from '@/lib/operations/iam/credential-report/get-credential-report'
import type { MfaCoverage } from '@/lib/operations/iam/credential-report/make-report'
import { boolean, integer, list, nothing, optional, record, string, timestamp } from '@/lib/shape/shape'

/**
 * Who of the account can sign in without MFA, from the credential report. Not an operation of AWS: a page that shows three
 * names need not read a line of each user. A caller who may get the report may call it.
 */
export const GetMFACoverage = operation({
  action: 'iam:GetCredentialReport',
  access: 'Read',
  summary: 'Tells who can sign in without MFA, as the credential report says.',
  unrecorded: true,

  input: nothing,
  output: record({
    IsRootWithoutMFA: boolean,
    /** How many users have a password and no device, and the first of them by name. */
    UsersWithoutMFA: integer(),
    UserNames: list(string({})),
    /** How many users have which second factor; absent in a report from before this was counted. */
    Factors: optional(
      record({ passkey: integer(), virtual: integer(), hardware: integer(), none: integer(), noPassword: integer() }),
    ),
    GeneratedTime: timestamp,
  }),

  resource: () => '*',

  async run(grant) {
    const { withoutMfa, generatedAt } = await currentReport(grant)
    const { isRootWithout, users, names, factors }: MfaCoverage = JSON.parse(withoutMfa)
    return {
      ...{ IsRootWithoutMFA: isRootWithout, UsersWithoutMFA: users },
      ...{ UserNames: names, GeneratedTime: generatedAt },
      ...(factors && { Factors: factors }),
    }
  },
})

import { operation } from '@/lib/gate/operation'
import { nothing, record, string } from '@/lib/shape/shape'
import { accountArn } from './account-arn'

/** The longest name of an account. */
export const LONGEST_ACCOUNT_NAME = 50

/**
 * Names the account (AWS Account Management reference, "PutAccountName": 1 to 50 characters of ASCII, without `<` and `>`).
 * Differs from AWS: only the console can call it.
 */
export const PutAccountName = operation({
  action: 'account:PutAccountName',
  access: 'Write',
  summary: 'Changes the name of the account.',

  input: record({ AccountName: string({ min: 1, max: LONGEST_ACCOUNT_NAME, pattern: '[ -;=?-~]+' }) }),
  output: nothing,

  resource: (_input, { account }) => accountArn(account),

  async run({ input, account, store }) {
    await store.account.update({ where: { id: account.id }, data: { accountName: input.AccountName } })
    return {}
  },
})

import { operation } from '@/lib/gate/operation'
import { nothing, record, string, timestamp } from '@/lib/shape/shape'
import { accountArn } from './account-arn'

/**
 * Tells the name of the account and when it was created (AWS Account Management reference, "GetAccountInformation").
 * Differs from AWS: only the console can call it, and an account that nobody has named is called by its id.
 */
export const GetAccountInformation = operation({
  action: 'account:GetAccountInformation',
  access: 'Read',
  summary: 'Tells the name of the account and when it was created.',

  input: nothing,
  output: record({ AccountId: string({}), AccountName: string({}), AccountCreatedDate: timestamp }),

  resource: (_input, { account }) => accountArn(account),

  async run({ account, store }) {
    const { id, accountName, createdAt } = await store.account.findUniqueOrThrow({ where: { id: account.id } })
    return { AccountId: id, AccountName: accountName ?? id, AccountCreatedDate: createdAt }
  },
})

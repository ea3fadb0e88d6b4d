import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { accountAlias } from './account-alias'

/** Removes the alias. Users then sign in with the account's id. */
export const DeleteAccountAlias = operation({
  action: 'iam:DeleteAccountAlias',
  access: 'Write',
  summary: 'Deletes the alias of the account.',

  input: record({ AccountAlias: accountAlias }),
  output: nothing,

  resource: () => '*',

  async run({ input, account, store }) {
    const { count } = await store.account.updateMany({
      where: { id: account.id, alias: input.AccountAlias },
      data: { alias: null },
    })
    if (count === 0) {
      const message = `The Account Alias with name ${input.AccountAlias} cannot be found.`
      throw new AwsError('NoSuchEntity', message, { field: 'AccountAlias' })
    }
    return {}
  },
})

import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { accountAlias } from './account-alias'

/** Sets the alias, a name to sign in with besides the account's id, or replaces it. */
export const CreateAccountAlias = operation({
  action: 'iam:CreateAccountAlias',
  access: 'Write',
  summary: 'Creates an alias for the account, or replaces it.',

  input: record({ AccountAlias: accountAlias }),
  output: nothing,

  resource: () => '*',

  async run({ input, account, store }) {
    const { AccountAlias: alias } = input
    if (/^\d{12}$/.test(alias)) {
      throw new AwsError('ValidationError', 'The alias of an account cannot be an account ID.', {
        field: 'AccountAlias',
      })
    }
    const holder = await store.account.findUnique({ where: { alias }, select: { id: true } })
    if (holder && holder.id !== account.id) {
      throw new AwsError('EntityAlreadyExists', `The account alias ${alias} already exists.`, { field: 'AccountAlias' })
    }
    await store.account.update({ where: { id: account.id }, data: { alias } })
    return {}
  },
})

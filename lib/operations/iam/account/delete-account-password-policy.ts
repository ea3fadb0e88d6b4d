import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { nothing } from '@/lib/shape/shape'

/** Removes the password rules of the account. The default rules apply again. */
export const DeleteAccountPasswordPolicy = operation({
  action: 'iam:DeleteAccountPasswordPolicy',
  access: 'Permissions management',
  summary: 'Deletes the password policy of the account.',

  input: nothing,
  output: nothing,

  resource: () => '*',

  async run({ account, store }) {
    const { count } = await store.passwordPolicy.deleteMany({ where: { account: account.id } })
    if (count === 1) return {}
    throw new AwsError('NoSuchEntity', 'The account policy with name PasswordPolicy cannot be found.')
  },
})

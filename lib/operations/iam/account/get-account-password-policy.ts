import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { boolean, integer, nothing, optional, record } from '@/lib/shape/shape'

/** Returns the account's own password rules. Without any, AWS returns NoSuchEntity and the default rules apply. */
export const GetAccountPasswordPolicy = operation({
  action: 'iam:GetAccountPasswordPolicy',
  access: 'Read',
  summary: 'Retrieves the password policy of the account.',

  input: nothing,
  output: record({
    PasswordPolicy: record({
      MinimumPasswordLength: integer(),
      RequireSymbols: boolean,
      RequireNumbers: boolean,
      RequireUppercaseCharacters: boolean,
      RequireLowercaseCharacters: boolean,
      AllowUsersToChangePassword: boolean,
      ExpirePasswords: boolean,
      MaxPasswordAge: optional(integer()),
      PasswordReusePrevention: optional(integer()),
      HardExpiry: optional(boolean),
    }),
  }),

  resource: () => '*',

  async run({ account, store }) {
    const row = await store.passwordPolicy.findUnique({ where: { account: account.id } })
    if (!row) throw new AwsError('NoSuchEntity', `The Password Policy with domain name ${account.id} cannot be found.`)
    return {
      PasswordPolicy: {
        MinimumPasswordLength: row.minimumPasswordLength,
        RequireSymbols: row.requireSymbols,
        RequireNumbers: row.requireNumbers,
        RequireUppercaseCharacters: row.requireUppercaseCharacters,
        RequireLowercaseCharacters: row.requireLowercaseCharacters,
        AllowUsersToChangePassword: row.allowUsersToChangePassword,
        ExpirePasswords: row.maxPasswordAge !== null,
        ...(row.maxPasswordAge !== null && { MaxPasswordAge: row.maxPasswordAge, HardExpiry: row.hardExpiry }),
        ...(row.passwordReusePrevention !== null && { PasswordReusePrevention: row.passwordReusePrevention }),
      },
    }
  },
})

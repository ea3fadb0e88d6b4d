import { operation } from '@/lib/gate/operation'
import { boolean, integer, nothing, optional, record } from '@/lib/shape/shape'

/** Replaces all password rules of the account: a rule that is left out gets its default, not its former value. */
export const UpdateAccountPasswordPolicy = operation({
  action: 'iam:UpdateAccountPasswordPolicy',
  access: 'Write',
  summary: 'Sets the password policy of the account.',

  input: record({
    MinimumPasswordLength: optional(integer({ min: 6, max: 128 })),
    RequireSymbols: optional(boolean),
    RequireNumbers: optional(boolean),
    RequireUppercaseCharacters: optional(boolean),
    RequireLowercaseCharacters: optional(boolean),
    AllowUsersToChangePassword: optional(boolean),
    MaxPasswordAge: optional(integer({ min: 1, max: 1095 })),
    PasswordReusePrevention: optional(integer({ min: 1, max: 24 })),
    HardExpiry: optional(boolean),
  }),
  output: nothing,

  resource: () => '*',

  async run({ input, account, store }) {
    const rules = {
      minimumPasswordLength: input.MinimumPasswordLength ?? 6,
      requireSymbols: input.RequireSymbols ?? false,
      requireNumbers: input.RequireNumbers ?? false,
      requireUppercaseCharacters: input.RequireUppercaseCharacters ?? false,
      requireLowercaseCharacters: input.RequireLowercaseCharacters ?? false,
      allowUsersToChangePassword: input.AllowUsersToChangePassword ?? false,
      maxPasswordAge: input.MaxPasswordAge ?? null,
      passwordReusePrevention: input.PasswordReusePrevention ?? null,
      hardExpiry: input.HardExpiry ?? false,
    }
    await store.passwordPolicy.upsert({
      where: { account: account.id },
      create: { account: account.id, ...rules },
      update: rules,
    })
    return {}
  },
})

import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { lockedRole, roleKey, roleName } from './role-fields'

/** Deletes a role without policies. Its sessions end with it. */
export const DeleteRole = operation({
  action: 'iam:DeleteRole',
  access: 'Write',
  summary: 'Deletes a role that no policy is attached to or embedded in.',

  input: record({ RoleName: roleName }),
  output: nothing,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),

  async run({ input, account, store }) {
    const found = await lockedRole(store, account.id, input.RoleName)
    const held = { account: account.id, principalId: found.roleId }
    if ((await store.policyAttachment.count({ where: held })) > 0) {
      throw new AwsError('DeleteConflict', 'Cannot delete entity, must detach all policies first.')
    }
    if ((await store.inlinePolicy.count({ where: held })) > 0) {
      throw new AwsError('DeleteConflict', 'Cannot delete entity, must delete policies first.')
    }
    await store.temporaryCredential.deleteMany({ where: held })
    await store.role.delete({ where: roleKey(found) })
    return {}
  },
})

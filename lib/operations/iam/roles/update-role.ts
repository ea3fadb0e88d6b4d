import { operation } from '@/lib/gate/operation'
import { nothing, optional, record } from '@/lib/shape/shape'
import { maxSessionDuration, namedRole, roleDescription, roleKey, roleName } from './role-fields'

/** Changes the description of a role, and how long its sessions may last. */
export const UpdateRole = operation({
  action: 'iam:UpdateRole',
  access: 'Write',
  summary: 'Updates the description or the maximum session duration of a role.',

  input: record({
    RoleName: roleName,
    Description: optional(roleDescription),
    MaxSessionDuration: optional(maxSessionDuration),
  }),
  // AWS returns an empty element, unlike for its other updates.
  output: nothing,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),

  async run({ input, account, store }) {
    const found = await namedRole(store, account.id, input.RoleName)
    const { Description: description, MaxSessionDuration: maxSessionDuration } = input
    await store.role.update({ where: roleKey(found), data: { description, maxSessionDuration } })
    return {}
  },
})

import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { tagKeyList } from '../shapes'
import { namedRole, roleName } from './role-fields'

/** Removes tags from a role. Keys that are not there are no error. */
export const UntagRole = operation({
  action: 'iam:UntagRole',
  access: 'Tagging',
  summary: 'Removes tags from a role.',

  input: record({ RoleName: roleName, TagKeys: tagKeyList }),
  output: nothing,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  context: ({ TagKeys }) => ({ 'aws:TagKeys': TagKeys }),

  async run({ input, account, store }) {
    const { roleId } = await namedRole(store, account.id, input.RoleName)
    const keyKey = { in: input.TagKeys.map((key) => key.toLowerCase()) }
    await store.roleTag.deleteMany({ where: { account: account.id, roleId, keyKey } })
    return {}
  },
})

import { nameInArn, pathInArn } from '@/lib/arns'
import { operation } from '@/lib/gate/operation'
import { lockAccount } from '@/lib/row-locks'
import { nothing, optional, record } from '@/lib/shape/shape'
import { path } from '../shapes'
import { demandFreeGroupName, groupKey, groupName, namedGroup } from './group-fields'

/** Renames a group or moves it to another path. Members, policies and id stay the same. */
export const UpdateGroup = operation({
  action: 'iam:UpdateGroup',
  access: 'Write',
  summary: 'Updates the name or the path of a user group.',

  input: record({ GroupName: groupName, NewPath: optional(path), NewGroupName: optional(groupName) }),
  output: nothing,

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),
  // API reference, "UpdateGroup": requires permission for the old and the new group.
  async further({ GroupName, NewPath, NewGroupName }, _caller, names) {
    const arn = await names.group(GroupName)
    return [{ resource: names.newGroup(NewPath ?? pathInArn(arn), NewGroupName ?? nameInArn(arn)) }]
  },

  async run({ input, account, store }) {
    if (input.NewGroupName !== undefined) await lockAccount(store, account.id)
    const found = await namedGroup(store, account.id, input.GroupName)
    const { NewGroupName: name = found.name, NewPath: path = found.path } = input
    await demandFreeGroupName(store, account.id, name, found.groupId)
    await store.group.update({ where: groupKey(found), data: { name, nameKey: name.toLowerCase(), path } })
    return {}
  },
})

import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { tagList } from '../shapes'
import { acceptedTags, demandTagQuota, requestTags, tagRows } from '../tags'
import { namedRole, roleName } from './role-fields'

/** Sets tags on a role. */
export const TagRole = operation({
  action: 'iam:TagRole',
  access: 'Tagging',
  summary: 'Adds tags to a role, or changes their values.',

  input: record({ RoleName: roleName, Tags: tagList }),
  output: nothing,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  context: ({ Tags }) => requestTags(Tags),

  async run({ input, account, store }) {
    const { roleId } = await namedRole(store, account.id, input.RoleName)
    for (const { keyKey, ...tag } of tagRows(acceptedTags(input.Tags))) {
      const id = { account: account.id, roleId, keyKey }
      await store.roleTag.upsert({ where: { account_roleId_keyKey: id }, create: { ...id, ...tag }, update: tag })
    }
    demandTagQuota(await store.roleTag.count({ where: { account: account.id, roleId } }))
    return {}
  },
})

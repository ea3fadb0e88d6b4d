import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { boundaryFields } from '../boundary'
import { tagFields } from '../tags/tag-rules'
import { namedRole, role, roleFields, roleName } from './role-fields'

/** Returns one role, with its trust policy, boundary, tags and last use. */
export const GetRole = operation({
  action: 'iam:GetRole',
  access: 'Read',
  summary: 'Retrieves information about a role.',

  input: record({ RoleName: roleName }),
  output: record({ Role: role }),

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),

  async run({ input, account, store }) {
    const found = await namedRole(store, account.id, input.RoleName)
    const { roleId, lastUsedAt, lastUsedRegion } = found
    const tags = await store.roleTag.findMany({ where: { account: account.id, roleId }, orderBy: { keyKey: 'asc' } })
    const RoleLastUsed = {
      ...(lastUsedAt && { LastUsedDate: lastUsedAt }),
      ...(lastUsedRegion !== null && { Region: lastUsedRegion }),
    }
    return { Role: { ...roleFields(found), ...boundaryFields(found.boundaryArn), ...tagFields(tags), RoleLastUsed } }
  },
})

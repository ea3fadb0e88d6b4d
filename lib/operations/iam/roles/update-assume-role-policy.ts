import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { policyDocument } from '../policy-document'
import { namedRole, roleKey, roleName } from './role-fields'
import { keepTrustPolicy } from './trust-policy'

/** Replaces the trust policy of a role. Existing sessions continue. */
export const UpdateAssumeRolePolicy = operation({
  action: 'iam:UpdateAssumeRolePolicy',
  access: 'Permissions management',
  summary: 'Updates the policy that says who may assume a role.',

  input: record({ RoleName: roleName, PolicyDocument: policyDocument }),
  output: nothing,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),

  async run({ input, account, store }) {
    const found = await namedRole(store, account.id, input.RoleName)
    const trustDigest = await keepTrustPolicy(store, input.PolicyDocument, 'PolicyDocument')
    await store.role.update({ where: roleKey(found), data: { trustDigest } })
    return {}
  },
})

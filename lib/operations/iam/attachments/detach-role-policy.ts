import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { boundaryContext } from '../boundary'
import { roleHolder } from '../holders'
import { roleName } from '../roles/role-fields'
import { arn } from '../shapes'
import { detachPolicy } from './attachments'

/** Detaches a managed policy from a role. */
export const DetachRolePolicy = operation({
  action: 'iam:DetachRolePolicy',
  access: 'Permissions management',
  summary: 'Removes a managed policy from a role.',

  input: record({ RoleName: roleName, PolicyArn: arn }),
  output: nothing,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  context: async ({ RoleName, PolicyArn }, names) => ({
    'iam:PolicyARN': PolicyArn,
    ...boundaryContext(await names.roleBoundary(RoleName)),
  }),

  async run(grant) {
    await detachPolicy(grant, await roleHolder(grant))
    return {}
  },
})

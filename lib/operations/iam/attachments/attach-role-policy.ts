import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { boundaryContext } from '../boundary'
import { roleHolder } from '../holders'
import { roleName } from '../roles/role-fields'
import { arn } from '../shapes'
import { attachPolicy } from './attachments'

/** Attaches a managed policy to a role. Doing so twice is no error. */
export const AttachRolePolicy = operation({
  action: 'iam:AttachRolePolicy',
  access: 'Permissions management',
  summary: 'Attaches a managed policy to a role.',

  input: record({ RoleName: roleName, PolicyArn: arn }),
  output: nothing,

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),
  context: async ({ RoleName, PolicyArn }, names) => ({
    'iam:PolicyARN': PolicyArn,
    ...boundaryContext(await names.roleBoundary(RoleName)),
  }),

  async run(grant) {
    await attachPolicy(grant, await roleHolder(grant))
    return {}
  },
})

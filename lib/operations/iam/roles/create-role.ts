import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { newRoleId } from '@/lib/ids'
import { lockAccount } from '@/lib/row-locks'
import { optional, record } from '@/lib/shape/shape'
import { attachablePolicy, boundaryContext, boundaryFields } from '../boundary'
import { policyDocument } from '../policy-document'
import { arn, path, tagList } from '../shapes'
import { acceptedTags, requestTags, tagRows } from '../tags/tag-rules'
import { createdRole, maxSessionDuration, roleDescription, roleFields, roleName } from './role-fields'
import { keepTrustPolicy } from './trust-policy'

/** IAM user guide, "IAM and AWS STS quotas". */
export const ROLES_PER_ACCOUNT = 1_000

/** Creates a role with its trust policy. */
export const CreateRole = operation({
  action: 'iam:CreateRole',
  access: 'Write',
  summary: 'Creates a role for the account.',

  input: record({
    Path: optional(path),
    RoleName: roleName,
    AssumeRolePolicyDocument: policyDocument,
    Description: optional(roleDescription),
    MaxSessionDuration: optional(maxSessionDuration),
    PermissionsBoundary: optional(arn),
    Tags: optional(tagList),
  }),
  output: record({ Role: createdRole }),

  resource: ({ Path, RoleName }, _caller, names) => names.newRole(Path ?? '/', RoleName),
  context: ({ PermissionsBoundary, Tags }) => ({ ...boundaryContext(PermissionsBoundary), ...requestTags(Tags) }),

  async run({ input, account, store, now, chance }) {
    const { RoleName: name, Path = '/', PermissionsBoundary, Tags = [] } = input
    const nameKey = name.toLowerCase()
    const tags = acceptedTags(Tags)
    await lockAccount(store, account.id)
    if (await store.role.findUnique({ where: { account_nameKey: { account: account.id, nameKey } } })) {
      throw new AwsError('EntityAlreadyExists', `Role with name ${name} already exists.`, { field: 'RoleName' })
    }
    if ((await store.role.count({ where: { account: account.id } })) >= ROLES_PER_ACCOUNT) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for RolesPerAccount: ${ROLES_PER_ACCOUNT}`)
    }
    const boundaryArn =
      PermissionsBoundary === undefined ? null : await attachablePolicy(store, account.id, PermissionsBoundary)
    const created = await store.role.create({
      data: {
        account: account.id,
        roleId: newRoleId(chance),
        name,
        nameKey,
        path: Path,
        trustDigest: await keepTrustPolicy(store, input.AssumeRolePolicyDocument, 'AssumeRolePolicyDocument'),
        description: input.Description ?? null,
        maxSessionDuration: input.MaxSessionDuration ?? 3_600,
        boundaryArn,
        createdAt: now,
        tags: { create: tagRows(tags) },
      },
      include: { trust: true },
    })
    const { MaxSessionDuration, ...fields } = roleFields(created)
    return { Role: { ...fields, ...boundaryFields(boundaryArn), ...(tags.length > 0 && { Tags: tags }) } }
  },
})

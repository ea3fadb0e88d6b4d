import { nameInArn } from '@/lib/arns'
import { AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { CreateLoginProfile } from '@/lib/operations/iam/login-profiles/create-login-profile'
import { CreateUser } from '@/lib/operations/iam/users/create-user'
import type { CreationStep } from './creation'
import type { NewUser } from './new-user'

/**
 * The calls that create a user, in their order. Boundary and tags come with the first, so that the user is never without
 * them. Without `password`, which previews do not have, the placeholder stands for any.
 */
export function creationSteps(user: NewUser, password?: string): [CreationStep, ...CreationStep[]] {
  const { name: UserName, path: Path, boundary, tags, hasAccess, demandsNew } = user
  const withPassword = { ...(password !== undefined && { Password: password }), PasswordResetRequired: demandsNew }
  const create = {
    ...{ UserName, Path },
    ...(boundary !== undefined && { PermissionsBoundary: boundary }),
    ...(tags.length > 0 && { Tags: tags }),
  }
  return [
    { on: UserName, call: { operation: CreateUser, input: create } },
    ...(hasAccess
      ? [{ on: UserName, call: { operation: CreateLoginProfile, input: { UserName, ...withPassword } } }]
      : []),
    ...user.groups.map((GroupName) => ({
      on: GroupName,
      call: { operation: AddUserToGroup, input: { UserName, GroupName } },
    })),
    ...user.policies.map((PolicyArn) => ({
      on: nameInArn(PolicyArn),
      call: { operation: AttachUserPolicy, input: { UserName, PolicyArn } },
    })),
  ]
}

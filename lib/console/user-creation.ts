import { nameInArn } from '@/lib/arns'
import { AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { PutUserPolicy } from '@/lib/operations/iam/inline-policies/put-inline-policy'
import { CreateLoginProfile } from '@/lib/operations/iam/login-profiles/create-login-profile'
import { CreateUser } from '@/lib/operations/iam/users/create-user'
import type { CreationStep } from './creation'
import type { NewUser } from './new-user'

/** What previews do not have: the password, and the texts of the inline policies, in the order of the user's. */
type Given = { password?: string; texts?: readonly string[] }

/**
 * The calls that create a user, in their order. Boundary and tags come with the first, so that the user is never without
 * them. Policies decide on none of what is not given, so for a preview it may lack.
 */
export function creationSteps(user: NewUser, { password, texts }: Given = {}): [CreationStep, ...CreationStep[]] {
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
    ...user.inline.map(({ name: PolicyName }, index) => ({
      on: PolicyName,
      call: { operation: PutUserPolicy, input: { UserName, PolicyName, PolicyDocument: texts?.[index] } },
    })),
  ]
}

import type { CallResult } from '@/components/ui/flash'
import { nameInArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import type { Question } from '@/lib/gate/preview'
import { AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { CreateLoginProfile } from '@/lib/operations/iam/login-profiles/create-login-profile'
import { CreateUser } from '@/lib/operations/iam/users/create-user'
import { type Answer, askAs } from './ask'
import { callResult } from './devices'
import type { NewUser } from './new-user'

/** One call that creates a user or gives it something; `on` is what it is given. */
export type CreationStep = { on: string; call: Question }

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

/**
 * Creates the user. Returns the error of the first call if it fails: then there is no user. The other calls do not
 * depend on each other, so one that fails does not stop those after it.
 */
export async function performCreation(
  caller: Caller,
  [first, ...rest]: readonly [CreationStep, ...CreationStep[]],
): Promise<Answer<CallResult[]>> {
  const made = async ({ call }: CreationStep): Promise<Answer<unknown>> => askAs(caller, call.operation, call.input)
  const created = await made(first)
  if (!created.ok) return created
  const results = [{ ...callResult(first.call.operation.action, created), on: first.on }]
  for (const step of rest) results.push({ ...callResult(step.call.operation.action, await made(step)), on: step.on })
  return { ok: true, output: results }
}

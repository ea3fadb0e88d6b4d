import { AwsError } from '@/lib/errors'
import type { AnyOperation } from '@/lib/gate/operation'
import type { Question } from '@/lib/gate/preview'
import { AttachGroupPolicy, AttachRolePolicy, AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { DetachGroupPolicy, DetachRolePolicy, DetachUserPolicy } from '@/lib/operations/iam/attachments/detach-policy'
import {
  DeleteRolePermissionsBoundary,
  DeleteUserPermissionsBoundary,
} from '@/lib/operations/iam/boundaries/delete-permissions-boundary'
import {
  PutRolePermissionsBoundary,
  PutUserPermissionsBoundary,
} from '@/lib/operations/iam/boundaries/put-permissions-boundary'
import {
  DeleteGroupPolicy,
  DeleteRolePolicy,
  DeleteUserPolicy,
} from '@/lib/operations/iam/inline-policies/delete-inline-policy'
import { PutGroupPolicy, PutRolePolicy, PutUserPolicy } from '@/lib/operations/iam/inline-policies/put-inline-policy'
import { TagRole, TagUser } from '@/lib/operations/iam/tags/tag'
import { UntagRole, UntagUser } from '@/lib/operations/iam/tags/untag'

/** Whoever has policies, as pages and forms name them. The calls about them differ in little else. */
export type NamedHolder = { kind: 'user' | 'group' | 'role'; name: string }

/** A holder that can have tags and a permissions boundary. Groups have neither. */
export type TaggedHolder = NamedHolder & { kind: 'user' | 'role' }

const POLICY_CALLS = {
  user: {
    attach: AttachUserPolicy,
    detach: DetachUserPolicy,
    putInline: PutUserPolicy,
    deleteInline: DeleteUserPolicy,
  },
  group: {
    attach: AttachGroupPolicy,
    detach: DetachGroupPolicy,
    putInline: PutGroupPolicy,
    deleteInline: DeleteGroupPolicy,
  },
  role: {
    attach: AttachRolePolicy,
    detach: DetachRolePolicy,
    putInline: PutRolePolicy,
    deleteInline: DeleteRolePolicy,
  },
} as const satisfies Record<NamedHolder['kind'], Record<string, AnyOperation>>

const OWN_CALLS = {
  user: {
    ...{ setBoundary: PutUserPermissionsBoundary, removeBoundary: DeleteUserPermissionsBoundary },
    ...{ tag: TagUser, untag: UntagUser },
  },
  role: {
    ...{ setBoundary: PutRolePermissionsBoundary, removeBoundary: DeleteRolePermissionsBoundary },
    ...{ tag: TagRole, untag: UntagRole },
  },
} as const satisfies Record<TaggedHolder['kind'], Record<string, AnyOperation>>

const MEMBERS = { user: 'UserName', group: 'GroupName', role: 'RoleName' } as const

/** The holder that a form names. Throws ValidationError for a kind that there is not. */
export function holderIn(kind: string, name: string): NamedHolder {
  if (kind === 'user' || kind === 'group' || kind === 'role') return { kind, name }
  throw new AwsError('ValidationError', `There is no such kind of principal: ${kind.slice(0, 64)}`, { field: 'kind' })
}

/** The same where groups have no such thing. */
export function taggedHolderIn(kind: string, name: string): TaggedHolder {
  const holder = holderIn(kind, name)
  if (isTagged(holder)) return holder
  throw new AwsError('ValidationError', 'Groups have neither tags nor a boundary.', { field: 'kind' })
}

const isTagged = (holder: NamedHolder): holder is TaggedHolder => holder.kind !== 'group'

/** The member that names the holder to every operation about it. */
export const holderInput = ({ kind, name }: NamedHolder) => ({ [MEMBERS[kind]]: name })

/** A call about the policies of a holder. */
export function policyCall(
  holder: NamedHolder,
  verb: keyof (typeof POLICY_CALLS)['user'],
  input: Readonly<Record<string, unknown>>,
): Question {
  return { operation: POLICY_CALLS[holder.kind][verb], input: { ...holderInput(holder), ...input } }
}

/** A call about what users and roles have and groups do not: a boundary, and tags. */
export function ownCall(
  holder: TaggedHolder,
  verb: keyof (typeof OWN_CALLS)['user'],
  input: Readonly<Record<string, unknown>> = {},
): Question {
  return { operation: OWN_CALLS[holder.kind][verb], input: { ...holderInput(holder), ...input } }
}

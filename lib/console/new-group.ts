import { nameInArn } from '@/lib/arns'
import { AttachGroupPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { CreateGroup } from '@/lib/operations/iam/groups/create-group'
import { groupTexts } from '@/lib/texts/groups'
import type { CreationStep } from './creation'
import type { FormError } from './form-state'
import { isPath } from './path-rule'

const texts = groupTexts.create

/** A group as the wizard has it so far. */
export type NewGroup = {
  name: string
  path: string
  users: readonly string[]
  /** ARNs of managed policies. */
  policies: readonly string[]
}

/** The fields that carry a new group from step to step. */
export type NewGroupField = 'name' | 'path' | 'user' | 'policy'

/** IAM user guide, "IAM and AWS STS quotas": managed policies of a group. */
const MOST_POLICIES = 10
/** An address holds no more. */
const MOST_USERS = 50

/** Reads a new group from the values of an address or a form. */
export function readNewGroup(values: (field: NewGroupField) => readonly string[]): NewGroup {
  const one = (field: NewGroupField) => (values(field)[0] ?? '').trim()
  const chosen = (field: NewGroupField, most: number) =>
    [...new Set(values(field).filter((value) => value !== ''))].slice(0, most)
  return {
    name: one('name'),
    path: one('path') || '/',
    users: chosen('user', MOST_USERS),
    policies: chosen('policy', MOST_POLICIES),
  }
}

/** The same group as fields, in pairs. */
export const newGroupFields = ({ name, path, users, policies }: NewGroup): [NewGroupField, string][] => [
  ['name', name],
  ['path', path],
  ...users.map((user): [NewGroupField, string] => ['user', user]),
  ...policies.map((policy): [NewGroupField, string] => ['policy', policy]),
]

/** What is wrong with name and path, by the service's own rules (lib/operations/iam/groups/group-fields.ts). */
export function newGroupProblems({ name, path }: Pick<NewGroup, 'name' | 'path'>): FormError[] {
  const problems: FormError[] = []
  if (name === '') problems.push({ field: 'name', message: texts.enterName })
  else if (!/^[\w+=,.@-]{1,128}$/.test(name)) problems.push({ field: 'name', message: texts.nameRule })
  if (!isPath(path)) problems.push({ field: 'path', message: texts.pathRule })
  return problems
}

/** The calls that create a group, in their order. */
export const groupCreation = ({
  name: GroupName,
  path: Path,
  users,
  policies,
}: NewGroup): [CreationStep, ...CreationStep[]] => [
  { on: GroupName, call: { operation: CreateGroup, input: { GroupName, Path } } },
  ...users.map((UserName) => ({ on: UserName, call: { operation: AddUserToGroup, input: { GroupName, UserName } } })),
  ...policies.map((PolicyArn) => ({
    on: nameInArn(PolicyArn),
    call: { operation: AttachGroupPolicy, input: { GroupName, PolicyArn } },
  })),
]

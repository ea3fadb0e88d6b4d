import { nameInArn, rootArn, userArn } from '@/lib/arns'
import { AttachRolePolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { CreateRole } from '@/lib/operations/iam/roles/create-role'
import { roleTexts } from '@/lib/texts/roles'
import type { CreationStep } from './creation'
import type { FormError } from './form-state'
import { isPath } from './path-rule'

const texts = roleTexts.create

/** Whom the trust policy of a new role may name. */
export const TRUST_KINDS = ['account-mfa', 'account', 'user', 'service'] as const
type TrustKind = (typeof TRUST_KINDS)[number]

/** A role as the wizard has it so far. */
export type NewRole = {
  name: string
  path: string
  description: string
  /** In hours. */
  longest: string
  trusts: TrustKind
  /** Whom exactly, if one user or a service is trusted. */
  user: string
  service: string
  /** ARNs of managed policies. */
  policies: readonly string[]
  boundary: string | undefined
  tags: readonly { Key: string; Value: string }[]
}

const TEXT_FIELDS = ['name', 'path', 'description', 'longest', 'trusts', 'user', 'service', 'boundary'] as const

/** The fields that carry a new role from step to step. */
export type NewRoleField = (typeof TEXT_FIELDS)[number] | 'policy' | 'key' | 'value'

/** IAM user guide, "IAM and AWS STS quotas": managed policies and tags of a role. */
const MOST_POLICIES = 10
const MOST_TAGS = 50

/** Reads a new role from the values of an address or a form. At first all users of the account with MFA are trusted. */
export function readNewRole(values: (field: NewRoleField) => readonly string[]): NewRole {
  const one = (field: NewRoleField) => (values(field)[0] ?? '').trim()
  const tagValues = values('value')
  const tags = values('key').map((key, index) => ({ Key: key.trim(), Value: (tagValues[index] ?? '').trim() }))
  return {
    ...{ name: one('name'), path: one('path') || '/', description: one('description') },
    longest: one('longest') || '1',
    trusts: TRUST_KINDS.find((kind) => kind === one('trusts')) ?? 'account-mfa',
    ...{ user: one('user'), service: one('service') },
    policies: [...new Set(values('policy').filter((value) => value !== ''))].slice(0, MOST_POLICIES),
    boundary: one('boundary') || undefined,
    tags: tags.filter(({ Key }) => Key !== '').slice(0, MOST_TAGS),
  }
}

/** The same role as fields, in pairs. */
export function newRoleFields(role: NewRole): [NewRoleField, string][] {
  const texts = TEXT_FIELDS.map((field): [NewRoleField, string] => [field, role[field] ?? ''])
  return [
    ...texts.filter(([, value]) => value !== ''),
    ...role.policies.map((policy): [NewRoleField, string] => ['policy', policy]),
    ...role.tags.flatMap(({ Key, Value }): [NewRoleField, string][] => [
      ['key', Key],
      ['value', Value],
    ]),
  ]
}

/** What is wrong with the first step, by the service's own rules (lib/operations/iam/roles/role-fields.ts). */
export function newRoleProblems({ name, path, description, longest, trusts, user, service }: NewRole): FormError[] {
  const problems: FormError[] = []
  if (name === '') problems.push({ field: 'name', message: texts.enterName })
  else if (!/^[\w+=,.@-]{1,64}$/.test(name)) problems.push({ field: 'name', message: texts.nameRule })
  if (!isPath(path)) problems.push({ field: 'path', message: texts.pathRule })
  if (!isDescription(description)) problems.push({ field: 'description', message: texts.descriptionRule })
  if (durationOf(longest) === undefined) problems.push({ field: 'longest', message: roleTexts.editing.longestRule })
  if (trusts === 'user' && !/^[\w+=,.@-]{1,64}$/.test(user)) problems.push({ field: 'user', message: texts.userRule })
  if (trusts === 'service' && !/^[\w-]+(\.[\w-]+)*\.amazonaws\.com$/.test(service)) {
    problems.push({ field: 'service', message: texts.serviceRule })
  }
  return problems
}

/** Whether the service takes a text as the description of a role. */
export const isDescription = (text: string) => /^[\t\n\r -~¡-ÿ]*$/.test(text) && text.length <= 1_000

/** A number of hours, as typed, in seconds; undefined for anything but 1 to 12. */
export function durationOf(hours: string): number | undefined {
  return /^([1-9]|1[0-2])$/.test(hours) ? Number(hours) * 3_600 : undefined
}

/** The trust policy of a new role, as a person would write it. */
export function trustPolicyOf({ trusts, user, service }: NewRole, account: string): string {
  const Principal = {
    'account-mfa': { AWS: rootArn(account) },
    account: { AWS: rootArn(account) },
    user: { AWS: userArn(account, '/', user) },
    service: { Service: service },
  }[trusts]
  const Condition = trusts === 'account-mfa' ? { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } : undefined
  const statement = { Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...(Condition && { Condition }) }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)
}

/** The calls that create a role, in their order. Boundary and tags come with the first, so it is never without them. */
export function roleCreation(role: NewRole, account: string): [CreationStep, ...CreationStep[]] {
  const { name: RoleName, path: Path, description, longest, policies, boundary, tags } = role
  const input = {
    ...{ RoleName, Path, AssumeRolePolicyDocument: trustPolicyOf(role, account) },
    MaxSessionDuration: durationOf(longest),
    ...(description !== '' && { Description: description }),
    ...(boundary !== undefined && { PermissionsBoundary: boundary }),
    ...(tags.length > 0 && { Tags: tags }),
  }
  return [
    { on: RoleName, call: { operation: CreateRole, input } },
    ...policies.map((PolicyArn) => ({
      on: nameInArn(PolicyArn),
      call: { operation: AttachRolePolicy, input: { RoleName, PolicyArn } },
    })),
  ]
}

import type { ContextKey } from '@/lib/simulator/scenario'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import type { FormError } from './form-state'
import { isPath } from './path-rule'

/** A user as the wizard has it so far, without the password: that is in no address and on no page but the last. */
export type NewUser = {
  name: string
  path: string
  /** Whether the user gets a password. */
  hasAccess: boolean
  /** Whether a new password is demanded at the first sign-in. */
  demandsNew: boolean
  groups: readonly string[]
  /** ARNs of managed policies. */
  policies: readonly string[]
  /** Inline policies of other users, which the new user gets copies of: no two of one name. */
  inline: readonly InlineSource[]
  boundary: string | undefined
  tags: readonly { Key: string; Value: string }[]
}

/** An inline policy by its name and the user whose it is. The address names it, and its text is read when it is needed. */
type InlineSource = { from: string; name: string }

/** IAM user guide, "IAM and AWS STS quotas": groups and managed policies of a user. An address holds no more. */
export const MOST_CHOSEN = 10
const MOST_TAGS = 50

/** The fields that carry a new user from step to step. `sent` says that step 1 was sent, as an unchecked box is not. */
export type NewUserField =
  | 'name'
  | 'path'
  | 'access'
  | 'demand'
  | 'group'
  | 'policy'
  | 'inline'
  | 'boundary'
  | 'key'
  | 'value'
  | 'sent'

/** Reads a new user from the values of an address or a form. Before step 1 was sent, its boxes are checked. */
export function readNewUser(values: (field: NewUserField) => readonly string[]): NewUser {
  const one = (field: NewUserField) => (values(field)[0] ?? '').trim()
  const chosen = (field: NewUserField) =>
    [...new Set(values(field).filter((value) => value !== ''))].slice(0, MOST_CHOSEN)
  const isFirst = one('sent') === ''
  const tagValues = values('value')
  const tags = values('key').map((key, index) => ({ Key: key.trim(), Value: (tagValues[index] ?? '').trim() }))
  return {
    name: one('name'),
    path: one('path') || '/',
    hasAccess: isFirst || one('access') !== '',
    demandsNew: isFirst || one('demand') !== '',
    groups: chosen('group'),
    policies: chosen('policy'),
    inline: onceByName(chosen('inline').flatMap(inlineSourceIn)),
    boundary: one('boundary') || undefined,
    tags: tags.filter(({ Key }) => Key !== '').slice(0, MOST_TAGS),
  }
}

/** Names of users and of policies have no slash, so one tells them apart. */
export const inlineValue = ({ from, name }: InlineSource): string => `${from}/${name}`

function inlineSourceIn(value: string): InlineSource[] {
  const [from = '', name = '', ...more] = value.split('/')
  return from !== '' && name !== '' && more.length === 0 ? [{ from, name }] : []
}

/** The first of each name: a user has no two inline policies of one name. */
export const onceByName = (sources: readonly InlineSource[]): InlineSource[] =>
  sources.filter(({ name }, index) => sources.findIndex((one) => one.name === name) === index)

/** The same user as fields, in pairs. */
export function newUserFields(user: NewUser): [NewUserField, string][] {
  const { name, path, hasAccess, demandsNew, groups, policies, inline, boundary, tags } = user
  const boxes: [NewUserField, string][] = [
    ['access', hasAccess ? 'yes' : ''],
    ['demand', demandsNew ? 'yes' : ''],
    ['boundary', boundary ?? ''],
  ]
  return [
    ['sent', 'yes'],
    ['name', name],
    ['path', path],
    ...boxes.filter(([, value]) => value !== ''),
    ...groups.map((group): [NewUserField, string] => ['group', group]),
    ...policies.map((policy): [NewUserField, string] => ['policy', policy]),
    ...inline.map((source): [NewUserField, string] => ['inline', inlineValue(source)]),
    ...tags.flatMap(({ Key, Value }): [NewUserField, string][] => [
      ['key', Key],
      ['value', Value],
    ]),
  ]
}

/** What is wrong with the details, at their fields, by the service's own rules (lib/operations/iam/shapes.ts). */
export function detailProblems({ name, path }: NewUser): FormError[] {
  const problems: FormError[] = []
  if (name === '') problems.push({ field: 'name', message: texts.enterName })
  else if (!/^[\w+=,.@-]{1,64}$/.test(name)) problems.push({ field: 'name', message: texts.nameRule })
  if (!isPath(path)) problems.push({ field: 'path', message: texts.pathRule })
  return problems
}

/** The context keys that the new user would bring along. */
export const newUserContext = ({ name }: NewUser): ContextKey[] => [
  { name: 'aws:username', type: 'string', state: 'value', values: [name] },
]

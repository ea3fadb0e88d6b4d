import { jsonFault } from '@/lib/policy'
import type { LeftOut, Thing } from '@/lib/values/left-out'
import { givenDocument, givenList, givenMember, givenText, isObject } from './given-json'

/** A file as somebody gives it. `name` may be a path. */
export type GivenText = { name: string; text: string }

/** What files hold: descriptions of accounts as `GetAccountAuthorizationDetails` answers, and policies by name. */
export type Contents = { details: Details; policies: readonly { file: string; name: string; document: string }[] }

/** The lists of one answer, or of all its pages. */
export type Details = Readonly<Record<(typeof LISTS)[number], readonly unknown[]>>

const LISTS = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'] as const

/** A whole file, as what did not come. */
export const fileNamed = (name: string): Thing => ({ kind: 'file', name })

/** Sorts files by what is in them, not by their names. Notes files that are neither. */
export function contentsOf(files: readonly GivenText[], leftOut: LeftOut[]): Contents {
  const read = files.flatMap((file) => {
    const value = parsed(file, leftOut)
    return value === undefined ? [] : [{ file: file.name, value }]
  })
  const answers = read.filter(({ value }) => LISTS.some((list) => Array.isArray(givenMember(value, list))))
  for (const { file, value } of answers) {
    if (givenMember(value, 'IsTruncated') === true) {
      leftOut.push({ thing: fileNamed(file), reason: { id: 'onePage', values: {} } })
    }
  }
  const policies = read
    .filter((one) => !answers.includes(one))
    .flatMap(({ file, value }) => {
      const policy = policyIn(file, value)
      if (!policy) leftOut.push({ thing: fileNamed(file), reason: { id: 'noAccount', values: {} } })
      return policy ?? []
    })
  const all = (list: (typeof LISTS)[number]) => answers.flatMap(({ value }) => givenList(value, list))
  return {
    details: {
      UserDetailList: all('UserDetailList'),
      GroupDetailList: all('GroupDetailList'),
      RoleDetailList: all('RoleDetailList'),
      Policies: all('Policies'),
    },
    policies,
  }
}

function parsed({ name, text }: GivenText, leftOut: LeftOut[]): unknown {
  const fault = jsonFault(text, text.length)
  if (!fault) return JSON.parse(text)
  const { line, column } = fault
  leftOut.push({ thing: fileNamed(name), reason: { id: 'noJson', values: { line, column } } })
  return undefined
}

/** A policy alone, or what `get-policy-version`, `get-role-policy` and their like print. */
function policyIn(file: string, value: unknown) {
  if (!isObject(value)) return undefined
  const given = 'Statement' in value ? value : (givenMember(value.PolicyVersion, 'Document') ?? value.PolicyDocument)
  const document = givenDocument(given)
  return document === undefined ? undefined : { file, name: givenText(value, 'PolicyName') || nameIn(file), document }
}

/** The name of a file without its folders and its ending, with the signs that names of policies may have. */
function nameIn(file: string): string {
  const plain = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.\w+$/, '')
  return plain.replace(/[^\w+=,.@-]+/g, '-').slice(0, 128)
}

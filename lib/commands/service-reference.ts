import { denseActions } from '@/lib/policy/catalogue/dense'

/**
 * AWS's service reference as it is published: a list of services, and a file for each with its actions, resources and
 * condition keys (Service Authorization Reference, "Simplified AWS service information for programmatic access").
 */
export const SERVICE_REFERENCE = 'https://servicereference.us-east-1.amazonaws.com/'

/** An entry of the list. */
type ListedService = { service: string; url: string }

/** The members of a service's file that the catalogue is made of. */
export type ServiceFile = {
  Name: string
  Actions: readonly { Name: string; Resources?: readonly { Name: string }[] }[]
  ConditionKeys?: readonly { Name: string; Types?: readonly string[] }[]
  Resources?: readonly { Name: string; ARNFormats?: readonly string[] }[]
}

/** Of these services the catalogue knows how the resources of each action start. */
const WITH_RESOURCES = ['iam', 'sts']

/** The files of the catalogue by their paths, from the files of the services that it has, in their order. */
export function catalogueFiles(services: readonly string[], files: readonly ServiceFile[], date: string) {
  const head = headOf(date)
  const keys = files.map((file): [string, string] => [file.Name, keysOf(file)])
  return {
    'lib/policy/catalogue/actions.ts': `${head}${ACTIONS_HEAD}${table(files.map((file) => [file.Name, actionsOf(file)]))}`,
    'lib/policy/catalogue/service-keys.ts': `${head}${KEYS_HEAD}${table(keys.filter(([, text]) => text !== ''))}`,
    'lib/policy/catalogue/services.ts': `${head}${SERVICES_HEAD}  '${[...services].sort(byCode).join(' ')}'\n`,
  }
}

/**
 * Reads a file of a service. Throws an Error that names the file if it does not have the published form, so that nothing
 * is written from half of the data.
 */
export function readServiceFile(text: string, name: string): ServiceFile {
  const file: unknown = JSON.parse(text)
  if (!isServiceFile(file)) throw new Error(`${name} is no file of the service reference.`)
  return file
}

/** Reads the list of services, as `readServiceFile` reads one of them. */
export function readServiceList(text: string, name: string): readonly ListedService[] {
  const list: unknown = JSON.parse(text)
  if (!isServiceList(list)) throw new Error(`${name} is not the list of the service reference.`)
  return list
}

function isServiceList(value: unknown): value is readonly ListedService[] {
  return Array.isArray(value) && value.every((one) => hasText(one, 'service') && hasText(one, 'url'))
}

function isServiceFile(value: unknown): value is ServiceFile {
  if (!hasText(value, 'Name') || !('Actions' in value) || !Array.isArray(value.Actions)) return false
  return value.Actions.length > 0 && value.Actions.every((action) => hasText(action, 'Name'))
}

function hasText<Member extends string>(value: unknown, member: Member): value is Record<Member, string> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, member) === 'string'
}

function actionsOf({ Name, Actions, Resources = [] }: ServiceFile): string {
  const formats = new Map(Resources.map((one) => [one.Name, one.ARNFormats ?? []]))
  const entries = Actions.map((action) => {
    const kinds = action.Resources ?? []
    if (kinds.length === 0) return `${action.Name}=*`
    if (!WITH_RESOURCES.includes(Name)) return action.Name
    const starts = kinds.flatMap((kind) => (formats.get(kind.Name) ?? []).map(startOf))
    return `${action.Name}=${[...new Set(starts)].sort(byCode).join(',')}`
  })
  return denseActions(entries.sort(byCode))
}

/** How the last part of an ARN begins: `user/` of `arn:$` + `{Partition}:iam::$` + `{Account}:user/$` + `{Name}`. */
const startOf = (format: string) => format.split(':').slice(5).join(':').split('$')[0] ?? ''

/** Keys without the service, with their first type unless it is a string. What somebody chooses in a name becomes a star. */
function keysOf({ ConditionKeys = [], Name }: ServiceFile): string {
  const own = ConditionKeys.filter((key) => key.Name.toLowerCase().startsWith(`${Name}:`))
  const entries = own.map((key) => {
    const name = key.Name.slice(Name.length + 1).replace(/\$\{[^}]*\}/g, '*')
    const type = key.Types?.[0] ?? 'String'
    return type === 'String' ? name : `${name}=${type}`
  })
  return entries.sort(byCode).join(' ')
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const table = (rows: readonly (readonly [string, string])[]) =>
  `${rows.map(([name, text]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: '${text}',\n`).join('')}}\n`

const headOf = (date: string) => `/**
 * Facts of the Service Authorization Reference, from AWS's service reference (state of ${date}).
 * Written by \`npm run catalogue\`; not edited by hand.
 */

`

const ACTIONS_HEAD = `/**
 * The actions of the services whose actions we know, by service prefix. \`Name=*\` has no resource types, so only the
 * resource \`*\` covers it; for IAM and STS, \`Name=user/\` lists how the resources of the action start. Read it with
 * \`actionEntries\`: it is written densely, as browsers load it.
 */
export const ACTIONS: Readonly<Record<string, string>> = {
`

const KEYS_HEAD = `/**
 * The condition keys of those services, without the service, with their types unless they are strings; a star is a part that
 * the user chooses.
 */
export const SERVICE_KEYS: Readonly<Record<string, string>> = {
`

const SERVICES_HEAD = `/** Every service prefix, in alphabetical order. */
export const SERVICES =
`

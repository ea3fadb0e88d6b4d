import { ACTIONS } from './actions'
import { actionEntries } from './dense'
import { GLOBAL_KEYS, type KeyType } from './global-keys'
import { OWN_ACTIONS } from './own-actions'
import { SERVICE_KEYS } from './service-keys'
import { SERVICES } from './services'

/** What we know about an action. `resources` are the starts of the last ARN part; undefined if we do not know them. */
export type KnownAction = {
  readonly name: string
  readonly wildcardOnly: boolean
  readonly resources: readonly string[] | undefined
}

export type KnownKey = { readonly type: KeyType; readonly multivalued: boolean }

const globalKeys = new Map(Object.entries(GLOBAL_KEYS).map(([name, key]) => [name.toLowerCase(), key]))
const services = new Set([...SERVICES.split(' '), ...Object.keys(OWN_ACTIONS)])

/** Reports whether the prefix is that of a service. The catalogue has the prefixes of all services of AWS, and ours. */
export function isService(prefix: string): boolean {
  return services.has(prefix.toLowerCase())
}

export function serviceNames(): readonly string[] {
  return [...services]
}

const read = new Map<string, ReadonlyMap<string, KnownAction>>()

/** The actions of a service by lower-case name, or undefined if we do not know its actions. */
export function actionsOf(prefix: string): ReadonlyMap<string, KnownAction> | undefined {
  const service = prefix.toLowerCase()
  const known = read.get(service)
  if (known !== undefined) return known
  const [dense, own] = [lookUp(ACTIONS, service), lookUp(OWN_ACTIONS, service)]
  const entries = dense === undefined ? own?.split(' ') : actionEntries(dense)
  if (entries === undefined) return undefined
  const actions = new Map(entries.map((entry) => [entry.split('=')[0]?.toLowerCase() ?? '', readAction(entry)]))
  read.set(service, actions)
  return actions
}

/**
 * Looks up a condition key by its lower-case name. Returns `unknown-service` if its service is not in the catalogue, and
 * undefined if the service, or the list of global keys, has no such key.
 */
export function catalogueKey(name: string): KnownKey | 'unknown-service' | undefined {
  const [prefix = ''] = name.split(':')
  if (prefix === 'aws') return globalKeys.get(name) ?? globalKeys.get(`${name.split('/')[0]}/`)
  const text = lookUp(SERVICE_KEYS, prefix)
  if (text === undefined) return 'unknown-service'
  const entry = text.split(' ').find((one) => covers(`${prefix}:${one.split('=')[0]?.toLowerCase()}`, name))
  return entry === undefined ? undefined : readKeyType(entry.split('=')[1] || 'String')
}

/** A key as it is written, such as `aws:MultiFactorAuthPresent`. A slash or star at its end stands for a name. */
export type NamedKey = KnownKey & {
  readonly name: string
  /** Whether the caller's session can lack it, as one of a long-term access key lacks `aws:MultiFactorAuthPresent`. */
  readonly mayBeAbsent: boolean
}

/** The condition keys of a service of the catalogue, or, for `aws`, the global ones. Empty for any other service. */
export function conditionKeysOf(prefix: string): readonly NamedKey[] {
  const service = prefix.toLowerCase()
  if (service === 'aws') {
    return Object.entries(GLOBAL_KEYS).map(([name, { type, multivalued, presence }]) => {
      return { name, type, multivalued, mayBeAbsent: presence !== 'always' }
    })
  }
  return (lookUp(SERVICE_KEYS, service)?.split(' ') ?? []).map((entry) => {
    const [name = '', type] = entry.split('=')
    return { name: `${service}:${name}`, ...readKeyType(type || 'String'), mayBeAbsent: true }
  })
}

/** The prefixes that condition keys can have: `aws`, and those of the services whose keys we know. */
export function keyPrefixes(): readonly string[] {
  return ['aws', ...Object.keys(SERVICE_KEYS)]
}

function readAction(entry: string): KnownAction {
  const [name = '', resources] = entry.split('=')
  return { name, wildcardOnly: resources === '*', resources: resources === '*' ? [] : resources?.split(',') }
}

function readKeyType(text: string): KnownKey {
  const multivalued = text.startsWith('ArrayOf')
  return { type: (multivalued ? text.slice('ArrayOf'.length) : text) as KeyType, multivalued }
}

function covers(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*')
  return star === -1
    ? pattern === name
    : name.startsWith(pattern.slice(0, star)) && name.endsWith(pattern.slice(star + 1))
}

function lookUp<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

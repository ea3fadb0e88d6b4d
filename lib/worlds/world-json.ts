import type { ClockSetting } from '@/lib/clock'
import { digest } from '@/lib/ids'
import { flag, type JsonReader, jsonList, mapOf, object, refuseAt, text, whole, word } from '@/lib/shape/json'
import { demandWholeWorld } from './demand-whole-world'
import type { NamedWorld } from './plan'
import type { World, WorldPolicy } from './world'

/**
 * Reads a world from parsed JSON. Its name is the digest of the text, so the same text and index give the same account.
 * A policy may be a text or a JSON document. Throws ValidationError with the path of the first thing that is wrong:
 * unknown members, names of nothing, and policies that the engine does not accept included.
 */
export function worldFrom(given: unknown): NamedWorld {
  const { root, users = [], policies = [], devices = [], passkeys = [], tokens = [], ...others } = world(given, 'world')
  const read: World = { root: { ...ROOT, ...root }, users, policies, devices, passkeys, tokens, ...others }
  demandWholeWorld(read)
  return { name: digest(JSON.stringify(given)), world: read }
}

/** The root user of a world that does not say anything about it. */
export const ROOT = { password: 'Root-Passw0rd!', story: '' }

const name = text(/^[\w+=,.@-]{1,64}$/, 'must be a name: 1 to 64 letters, digits and signs of + = , . @ - _')
const policyName = text(/^[\w+=,.@-]{1,128}$/, 'must be a name: 1 to 128 letters, digits and signs of + = , . @ - _')
/** A policy of the world or a built-in one by its name, or a built-in one by its ARN, where a policy of the world has its name. */
const policyRef = text(
  /^(?:arn:aws:iam::aws:policy\/[\w+=,.@/-]{1,512}|[\w+=,.@-]{1,128})$/,
  'must be the name of a policy',
)
const path = text(/^\/$|^\/[!-~]{1,510}\/$/, 'must be a path: it begins and ends with /')
const sentence = text(/^.{0,1000}$/s, 'must be a text of at most 1,000 characters')
const password = text(/^.{1,128}$/s, 'must be a password of 1 to 128 characters')
const serialNumber = text(/^[\w+=,.@-]{9,64}$/, 'must be a serial number: 9 to 64 letters, digits and signs')
const drift = whole(-1440, 1440)

/** The text of a policy, which may also be a JSON document. */
const document: JsonReader<string> = (value, at) => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? JSON.stringify(value, null, 2) : refuseAt(at, 'must be a policy')
}

const tags = mapOf(
  text(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u, 'must be the value of a tag'),
  text(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u, 'must be the key of a tag'),
)
const keys = jsonList(object({}, { status: word('Active', 'Inactive') }))
const principal = { path, policies: jsonList(policyRef), inline: mapOf(document, policyName) }

/** A user of a world, as JSON. */
export const worldUser = object(
  { name },
  {
    ...principal,
    password,
    mustChangePassword: flag,
    groups: jsonList(policyName),
    boundary: policyRef,
    tags,
    accessKeys: keys,
    story: sentence,
  },
)

/** A group of a world, as JSON. */
export const worldGroup = object({ name: policyName }, { ...principal, members: jsonList(name) })

/** A role of a world, as JSON. */
export const worldRole = object(
  { name, trust: document },
  { ...principal, description: sentence, boundary: policyRef, maxSessionSeconds: whole(3_600, 43_200), tags },
)

const policyAbout = { path, description: sentence, tags }
const onePolicy = object({ name: policyName, document }, policyAbout)
const versionId = text(/^v[1-9]\d{0,4}$/, 'must be a version such as v1')
const manyVersions = object({ name: policyName, versions: mapOf(document, versionId), default: versionId }, policyAbout)

/** A managed policy of a world, as JSON. */
export const worldPolicy: JsonReader<WorldPolicy> = (value, at) => {
  const hasVersions = typeof value === 'object' && value !== null && 'versions' in value
  return hasVersions ? manyVersions(value, at) : onePolicy(value, at)
}

const deviceAbout = { assignedTo: name, inAuthenticatorOf: name, authenticatorDrift: drift, rememberedDrift: drift }

const passwordPolicy = object(
  {},
  {
    minimumPasswordLength: whole(6, 128),
    requireSymbols: flag,
    requireNumbers: flag,
    requireUppercaseCharacters: flag,
    requireLowercaseCharacters: flag,
    allowUsersToChangePassword: flag,
    maxPasswordAge: whole(1, 1_095),
    passwordReusePrevention: whole(1, 24),
    hardExpiry: flag,
  },
)

const clockMode = word('real', 'fixed', 'offset')
const instant = text(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/, 'must be a time such as 2026-01-01T00:00:00Z')

const clock: JsonReader<ClockSetting> = (value, at) => {
  const { mode, at: time, seconds } = object({ mode: clockMode }, { at: instant, seconds: whole(-1e9, 1e9) })(value, at)
  if (mode === 'real') return { mode }
  if (mode === 'offset') return { mode, seconds: seconds ?? refuseAt(`${at}.seconds`, 'is missing') }
  const stands = new Date(time ?? refuseAt(`${at}.at`, 'is missing'))
  return Number.isNaN(stands.getTime()) ? refuseAt(`${at}.at`, 'is no time') : { mode, at: stands }
}

const world = object(
  {},
  {
    root: object({}, { password, story: sentence, accessKeys: keys }),
    hasAlias: flag,
    accountName: text(/^[ -~]{1,50}$/, 'must be a name of 1 to 50 characters'),
    clock,
    passwordPolicy,
    users: jsonList(worldUser),
    groups: jsonList(worldGroup),
    roles: jsonList(worldRole),
    policies: jsonList(worldPolicy),
    devices: jsonList(object({ name, createdBy: name }, deviceAbout)),
    passkeys: jsonList(object({ name, owner: name })),
    tokens: jsonList(object({ name: serialNumber, createdBy: name }, deviceAbout)),
  },
)

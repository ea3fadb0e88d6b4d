import { compile } from '@/lib/policy'
import { refuseAt } from '@/lib/shape/json'
import { builtInArn } from './policies'
import type { World } from './world'

/**
 * Refuses a world that contradicts itself: names that two entities share or that nobody has, and policies that the
 * engine does not accept. Throws ValidationError with the path of the first such place.
 */
export function demandWholeWorld(world: World): void {
  const { users, groups = [], roles = [], policies, devices, passkeys, tokens } = world
  demandUnique('world.users', users)
  demandUnique('world.groups', groups)
  demandUnique('world.roles', roles)
  demandUnique('world.policies', policies)
  demandUnique('world.devices', devices)
  demandUnique('world.tokens', tokens)
  demandPolicies(world)
  demandHolders(world)

  const demandUser = demandOneOf('user', users)
  const demandGroup = demandOneOf('group', groups)
  users.forEach((user, at) => {
    demandEach(user.groups, `world.users[${at}].groups`, demandGroup)
    if (user.password === undefined && user.mustChangePassword) {
      refuseAt(`world.users[${at}].mustChangePassword`, 'needs a password')
    }
  })
  groups.forEach((group, at) => {
    demandEach(group.members, `world.groups[${at}].members`, demandUser)
  })
  for (const [at, { owner }] of passkeys.entries()) demandUser(owner, `world.passkeys[${at}].owner`)
  for (const [kind, list] of [
    ['devices', devices],
    ['tokens', tokens],
  ] as const) {
    list.forEach(({ createdBy, assignedTo, inAuthenticatorOf }, at) => {
      for (const [member, name] of Object.entries({ createdBy, assignedTo, inAuthenticatorOf })) {
        if (name !== undefined) demandUser(name, `world.${kind}[${at}].${member}`)
      }
    })
  }
}

function demandEach(names: readonly string[] = [], path: string, demand: (name: string, path: string) => void): void {
  for (const [at, name] of names.entries()) demand(name, `${path}[${at}]`)
}

type Named = { name: string }

/** Names are unique regardless of case. */
function demandUnique(path: string, entities: readonly Named[]): void {
  const seen = new Set<string>()
  entities.forEach(({ name }, at) => {
    if (seen.has(name.toLowerCase())) refuseAt(`${path}[${at}].name`, `is the second "${name}"`)
    seen.add(name.toLowerCase())
  })
}

function demandOneOf(kind: string, entities: readonly Named[]) {
  const names = new Set(entities.map(({ name }) => name))
  return (name: string, path: string) => {
    if (!names.has(name)) refuseAt(path, `names the ${kind} "${name}", which the world does not have`)
  }
}

/** IAM user guide, "IAM and AWS STS quotas". */
const MOST_VERSIONS = 5

function demandPolicies({ policies }: World): void {
  policies.forEach((policy, at) => {
    const path = `world.policies[${at}]`
    if (policy.versions === undefined) {
      demandPolicy(policy.document, `${path}.document`, { managed: true })
      return
    }
    const versions = Object.entries(policy.versions)
    if (versions.length > MOST_VERSIONS) refuseAt(`${path}.versions`, `has more than ${MOST_VERSIONS} versions`)
    if (!Object.hasOwn(policy.versions, policy.default)) refuseAt(`${path}.default`, 'names no version of the policy')
    for (const [id, document] of versions) demandPolicy(document, `${path}.versions.${id}`, { managed: true })
  })
}

function demandHolders({ users, groups = [], roles = [], policies }: World): void {
  const own = new Set(policies.map(({ name }) => name))
  const demandNamed = (name: string, path: string) => {
    if (!own.has(name) && !builtInArn(name)) refuseAt(path, `names the policy "${name}", which does not exist`)
  }
  for (const [kind, holders] of Object.entries({ users, groups, roles })) {
    holders.forEach((holder, at) => {
      const path = `world.${kind}[${at}]`
      demandEach(holder.policies, `${path}.policies`, demandNamed)
      for (const [name, document] of Object.entries(holder.inline ?? {}))
        demandPolicy(document, `${path}.inline.${name}`)
      if ('boundary' in holder && holder.boundary !== undefined) demandNamed(holder.boundary, `${path}.boundary`)
      if ('trust' in holder) demandPolicy(holder.trust, `${path}.trust`, { kind: 'trust' })
    })
  }
}

function demandPolicy(document: string, path: string, use: Parameters<typeof compile>[1] = {}): void {
  const compiled = compile(document, use)
  if (!compiled.ok)
    refuseAt(path, `is no policy: ${compiled.problems[0]?.message ?? 'syntax error'}`.replace(/\.$/, ''))
}

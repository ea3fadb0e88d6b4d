import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { NamedWorld } from './plan'
import { WORLDS } from './world'
import { worldFrom } from './world-json'

/** A world by name, or a world of a caller's own with the text that it was read from. */
export type AskedWorld = string | GivenWorld

type GivenWorld = NamedWorld & { text: string }

/** Reads a caller's own world from parsed JSON. Throws ValidationError. */
export const givenWorld = (given: unknown): GivenWorld => ({ ...worldFrom(given), text: JSON.stringify(given) })

/** Keeps the text of a world, so that its accounts can be reset. */
export async function keepWorld(store: Store, { name, text }: GivenWorld): Promise<void> {
  const key = keyOf(name)
  await store.setting.upsert({ where: { key }, create: { key, value: text }, update: {} })
}

/** The world of that name: of the product, or given before. Throws ValidationError if there is none. */
export async function worldNamed(store: Store, name: string): Promise<NamedWorld> {
  const world = WORLDS.get(name)
  if (world) return { name, world }
  const kept = await store.setting.findUnique({ where: { key: keyOf(name) } })
  if (!kept) throw new AwsError('ValidationError', `There is no world "${name}".`)
  return worldFrom(JSON.parse(kept.value))
}

/** Forgets a world that was given, if no account is of it. */
export async function forgetUnused(store: Store, world: string): Promise<void> {
  if ((await store.account.count({ where: { world } })) > 0) return
  await store.setting.deleteMany({ where: { key: keyOf(world) } })
}

/** Whether a world is one that somebody gave, and not one of the product. */
export const isGivenWorld = (world: string | null): world is string => world !== null && !WORLDS.has(world)

/** Forgets the worlds that were given. */
export async function forgetWorlds(store: Store): Promise<void> {
  await store.setting.deleteMany({ where: { key: { startsWith: keyOf('') } } })
}

const keyOf = (name: string) => `world:${name}`

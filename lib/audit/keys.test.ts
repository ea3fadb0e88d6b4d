import { expect, it } from 'vitest'
import { keysFor, parseSealKeys, unseal } from '@/lib/seal'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { keepTrailKeys, verifyingKeys } from './keys'

ownDatabase()

const text = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`
const [first, both, second, third] = [
  text('k1', 1),
  `${text('k2', 2)},${text('k1', 1)}`,
  text('k2', 2),
  text('k3', 3),
].map((one) => parseSealKeys(one))
const idsWith = async (keys = second) => (await inStore((store) => verifyingKeys(store, keys))).map(({ id }) => id)

it('records stay verifiable when the key that proved them is removed', async () => {
  await inStore((store) => keepTrailKeys(store, first))
  expect(await idsWith(second)).toEqual(['k2'])
  // A start while both keys are given, as when secrets are opened.
  await inStore((store) => keepTrailKeys(store, both))
  expect(await inStore((store) => verifyingKeys(store, second))).toEqual(keysFor('audit trail', both))
  expect(await idsWith(third)).toEqual(['k3'])
})

it('stored keys are sealed by the current key, also after it changes', async () => {
  await inStore((store) => keepTrailKeys(store, [...(third ?? []), ...(second ?? [])]))
  expect(await idsWith(third)).toEqual(['k3', 'k1', 'k2'])
  const rows = await inStore((store) => store.setting.findMany({ where: { key: { startsWith: 'trail-key:' } } }))
  expect(rows.map(({ key, value }) => [key, value.split('.')[1]])).toEqual([
    ['trail-key:k1', 'k3'],
    ['trail-key:k2', 'k3'],
  ])
  for (const { key, value } of rows) {
    const [own] = keysFor('audit trail', key.endsWith('k1') ? first : second)
    expect(value).not.toContain(own?.key.toString('base64url'))
    expect(unseal(value, `Setting.value:${key}`, third)).toEqual(own?.key)
  }
})

it('a stored key that was swapped for another, or does not open, verifies nothing', async () => {
  const [one, two] = await inStore((store) => store.setting.findMany({ where: { key: { startsWith: 'trail-key:' } } }))
  await inStore(async (store) => {
    await store.setting.update({ where: { key: one?.key }, data: { value: two?.value } })
    await store.setting.update({ where: { key: two?.key }, data: { value: 'nothing' } })
  })
  expect(await idsWith(third)).toEqual(['k3'])
})

it("the trail's keys are not the seal keys", () => {
  const [derived] = keysFor('audit trail', first)
  expect(derived?.key).not.toEqual(first?.[0]?.key)
  expect(derived?.key).not.toEqual(keysFor('something else', first)[0]?.key)
  expect(derived?.key).toHaveLength(32)
})

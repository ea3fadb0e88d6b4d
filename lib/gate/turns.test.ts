import { expect, it } from 'vitest'
import { rest } from './turns'

it('lets waiting work run first, once for each piece of heavy work', async () => {
  const order: string[] = []
  const heavy = async (name: string) => {
    for (let slice = 1; slice <= 2; slice++) {
      await rest()
      order.push(`${name}${slice}`)
      // A request that comes in while this slice runs.
      setImmediate(() => order.push('served'))
    }
  }
  await Promise.all([heavy('a'), heavy('b'), heavy('c')])
  expect(order.filter((one) => one !== 'served')).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2'])
  // A request was served between any two slices.
  expect(order.slice(0, -1).filter((_, i) => i % 2 === 1)).toEqual(Array.from({ length: 5 }, () => 'served'))
})

it('lasts for a request of several turns', async () => {
  let turn = 0
  const request = async () => {
    for (; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  const served = request()
  await rest()
  expect(turn).toBe(10)
  await served
})

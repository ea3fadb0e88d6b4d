import { expect, it } from 'vitest'
import { gunzipped, gzipped } from './gzip'

async function* many() {
  for (let number = 0; number < 20_000; number++) yield `line ${number}: Grüße\n`
}

it('returns texts as they were, from fewer bytes', async () => {
  const bytes = await gzipped(many())
  const text = new TextDecoder().decode(await gunzipped(bytes))
  expect(text.split('\n')).toHaveLength(20_001)
  expect(text).toContain('line 19999: Grüße\n')
  expect(bytes.length).toBeLessThan(text.length / 4)
})

it('throws what reading the texts throws', async () => {
  async function* broken() {
    yield 'one'
    throw new Error('No more.')
  }
  await expect(gzipped(broken())).rejects.toThrow('No more.')
})

it('refuses damaged bytes', async () => {
  const bytes = await gzipped(many())
  await expect(gunzipped(bytes.slice(0, 100))).rejects.toThrow('unexpected end')
})

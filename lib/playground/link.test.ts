import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRESETS } from '@/lib/simulator/presets'
import { CONTEXT_TYPES, KEY_STATES } from '@/lib/simulator/scenario'
import { EXAMPLE_GROUPS, exampleOf } from './examples'
import { type Inquiry, NOTHING_ASKED } from './inquiry'
import { fragmentOf, inquiryIn, isLink } from './link'

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const inquiries: fc.Arbitrary<Inquiry> = fc.record({
  ...{ principal: text, boundary: text, sessionPolicy: text, scp: text, resourcePolicy: text },
  ...{ action: text, resource: text, policies: fc.array(text, { maxLength: 4 }) },
  session: fc.constantFrom(...PRESETS.map(({ id }) => id)),
  keys: fc.array(
    fc.record({
      ...{ name: text, text, type: fc.constantFrom(...CONTEXT_TYPES), state: fc.constantFrom(...KEY_STATES) },
    }),
    { maxLength: 4 },
  ),
})

/** A link with other content, packed as `fragmentOf` packs it. */
async function packed(content: string): Promise<string> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('deflate'))
  const bytes = Buffer.from(await new Response(stream).arrayBuffer())
  return `#question=1.${bytes.toString('base64url')}`
}

describe('a link', () => {
  it('holds an inquiry, whatever is in its fields', async () => {
    await fc.assert(
      fc.asyncProperty(inquiries, async (inquiry) => {
        expect(await inquiryIn(await fragmentOf(inquiry))).toEqual({ ok: true, inquiry })
      }),
      { numRuns: 50 },
    )
  })

  it('is short, and has only letters that survive in messages', async () => {
    for (const name of Object.values(EXAMPLE_GROUPS).flat()) {
      const fragment = await fragmentOf(exampleOf(name))
      expect(fragment).toMatch(/^#question=1\.[\w-]+$/)
      expect(fragment.length, name).toBeLessThan(1_200)
      expect(isLink(fragment)).toBe(true)
    }
  })

  it('of the first version is still read', async () => {
    const first = await packed(
      '{"action":"iam:GetUser","policies":["{}"],"keys":[["aws:username","string","value","a"]]}',
    )
    expect(await inquiryIn(first)).toEqual({
      ok: true,
      inquiry: {
        ...NOTHING_ASKED,
        ...{ action: 'iam:GetUser', policies: ['{}'] },
        keys: [{ name: 'aws:username', type: 'string', state: 'value', text: 'a' }],
      },
    })
  })

  it('says when it is newer', async () => {
    expect(await inquiryIn('#question=2.AAAA')).toEqual({ ok: false, why: 'newer' })
  })

  it.each([
    ['nothing', '#question='],
    ['no version', '#question=abc'],
    ['other letters', '#question=1.a%20b'],
    ['half of it', async () => (await fragmentOf(exampleOf('list'))).slice(0, 200)],
    ['a letter changed', async () => (await fragmentOf(exampleOf('list'))).replace(/.{9}$/, 'AAAAAAAAA')],
    ['no JSON', () => packed('question')],
    ['no object', () => packed('[]')],
    ['no policies', () => packed('{"keys":[]}')],
    ['an unknown member', () => packed('{"keys":[],"policies":[],"later":1}')],
    ['an unknown session', () => packed('{"keys":[],"policies":[],"session":"root"}')],
    ['a key that is none', () => packed('{"keys":[7],"policies":[]}')],
    [
      'more than a browser should unpack',
      () => packed(JSON.stringify({ keys: [], policies: ['a'.repeat(1_100_000)] })),
    ],
  ])('is refused with %s', async (_, made) => {
    const fragment = typeof made === 'string' ? made : await made()
    expect(await inquiryIn(fragment)).toEqual({ ok: false, why: 'broken' })
  })

  it('is told from the fragments of the page', () => {
    expect(isLink('#main')).toBe(false)
    expect(isLink('')).toBe(false)
  })
})

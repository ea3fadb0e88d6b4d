import { demandKnown, jsonText, listOf, type Members, readFile, textsOf, wordOf } from '@/lib/simulator/json-reader'
import { PRESETS } from '@/lib/simulator/presets'
import { CONTEXT_TYPES, KEY_STATES } from '@/lib/simulator/scenario'
import { type Inquiry, NOTHING_ASKED } from './inquiry'

/** The inquiry of a link, or why there is none: the link was made by a later version, or its end or a letter is lost. */
export type LinkRead = { ok: true; inquiry: Inquiry } | { ok: false; why: 'newer' | 'broken' }

// Raised when a reader of before could not read what is written now.
const VERSION = 1

// With a checksum: a changed letter must not become another question.
const PACKING = 'deflate'

const MOST_LETTERS = 200_000
/** More than any form holds; less than would make a browser wait. */
const MOST_BYTES = 1_000_000

/** Reports whether the fragment of an address is meant to hold an inquiry. The parts of a page have fragments as well. */
export const isLink = (fragment: string) => /^#?question=/.test(fragment)

/**
 * The inquiry as the fragment of an address, with its `#`: the version, and compressed JSON in base64url. A browser
 * keeps the fragment of an address to itself: no server gets it.
 */
export async function fragmentOf(inquiry: Inquiry): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(membersFrom(inquiry)))
  return `#question=${VERSION}.${toBase64(await through(bytes, new CompressionStream(PACKING)))}`
}

/** The inquiry in the fragment of an address. Never throws. */
export async function inquiryIn(fragment: string): Promise<LinkRead> {
  const [, version, packed = ''] = /^#?question=(\d{1,9})\.([\w-]*)$/.exec(fragment) ?? []
  if (version === undefined || packed.length > MOST_LETTERS) return BROKEN
  if (Number(version) > VERSION) return { ok: false, why: 'newer' }
  const text = await unpacked(packed)
  const read = text === undefined ? undefined : readFile(text, readInquiry)
  return read?.ok ? { ok: true, inquiry: read.value } : BROKEN
}

const BROKEN: LinkRead = { ok: false, why: 'broken' }

/** What differs from an inquiry without a policy, so that links are short. */
function membersFrom(inquiry: Inquiry): object {
  const { keys, policies, ...words } = inquiry
  const changed = Object.entries(words).filter(
    ([name, text]) => text !== Object.entries(NOTHING_ASKED).find(([other]) => other === name)?.[1],
  )
  return {
    ...Object.fromEntries(changed),
    policies,
    keys: keys.map(({ name, type, state, text }) => [name, type, state, text]),
  }
}

const WORDS = ['principal', 'boundary', 'sessionPolicy', 'scp', 'resourcePolicy', 'action', 'resource'] as const

function readInquiry(root: Members, problems: string[]): Inquiry {
  demandKnown(root, [...WORDS, 'session', 'policies', 'keys'], 'The link', problems)
  const texts = WORDS.flatMap((word) => (root.has(word) ? [[word, jsonText(root.get(word), word, problems)]] : []))
  const ids = PRESETS.map(({ id }) => id)
  return {
    ...NOTHING_ASKED,
    ...Object.fromEntries(texts),
    ...(root.has('session') && {
      session: wordOf(root.get('session'), ids, 'session', problems) ?? NOTHING_ASKED.session,
    }),
    policies: textsOf(root.get('policies'), 'policies', problems),
    keys: listOf(root.get('keys'), 'keys', problems, (item, where) => keyIn(item, where, problems)),
  }
}

function keyIn(item: unknown, where: string, problems: string[]): Inquiry['keys'][number] {
  const [name, type, state, text] = Array.isArray(item) ? item : []
  return {
    name: jsonText(name, where, problems),
    type: wordOf(type, CONTEXT_TYPES, where, problems) ?? 'string',
    state: wordOf(state, KEY_STATES, where, problems) ?? 'absent',
    text: jsonText(text, where, problems),
  }
}

async function unpacked(packed: string): Promise<string | undefined> {
  try {
    const bytes = await through(fromBase64(packed), new DecompressionStream('deflate'))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The bytes after a stream has changed them. Throws if they are too many, or the stream cannot read them. */
async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length
    if (length > MOST_BYTES) {
      await reader.cancel()
      throw new RangeError('too long')
    }
    parts.push(next.value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function toBase64(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

const fromBase64 = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

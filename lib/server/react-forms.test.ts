import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { actionForm, formDataOf } from './action-form'

// Next includes React's writer, without types.
const WRITER = 'next/dist/compiled/react-server-dom-turbopack/client.browser'
const { encodeReply } = createRequire(import.meta.url)(WRITER) as { encodeReply(args: unknown): Promise<FormData> }

// React's own encoding of arguments, so that these tests fail if a new version changes it.

/** Reports whether we accept React's body for the arguments of an action. */
async function passes(...args: readonly unknown[]): Promise<boolean> {
  const request = new Request('http://localhost/', { method: 'POST', body: await encodeReply(args) })
  const data = await formDataOf(Buffer.from(await request.arrayBuffer()), request.headers.get('content-type') ?? '')
  return data !== undefined && (await actionForm(data, true)) !== undefined
}

function form(...members: readonly [string, string | File][]): FormData {
  const data = new FormData()
  for (const [name, value] of members) data.append(name, value)
  return data
}

const shared = { message: 'm', at: new Date(0) }
const STATE = {
  ...{ status: 'failed', errors: [shared], result: { first: shared, again: [shared], none: undefined } },
  values: { 'a-b': '$undefined', text: '$', number: Number.NaN, zero: -0, endless: -Infinity },
}

describe('React’s body for a form of the console', () => {
  it('is accepted with its fields', async () => {
    const file = new File(['{}'], 'scenario.json')
    expect(await passes(form(['theme', 'dark']))).toBe(true)
    expect(await passes(form())).toBe(true)
    expect(await passes(form(['0', 'a'], ['$ACTION_ID_x', 'b'], ['a', '1'], ['a', '2'], ['file', file]))).toBe(true)
  })

  it('is accepted with any data as the previous state', async () => {
    expect(await passes(STATE, form(['name', 'alice']))).toBe(true)
    expect(await passes(undefined, form(['name', 'alice']))).toBe(true)
  })
})

describe('React’s body for anything else', () => {
  it.each<[string, readonly unknown[]]>([
    ['no form', [STATE]],
    ['a promise', [Promise.resolve(1), form()]],
    ['a map', [new Map([[1, 2]]), form()]],
    ['a set', [new Set([1]), form()]],
    ['bytes', [new Uint8Array([1]), form()]],
    ['a big number', [1n, form()]],
    ['a file', [new Blob(['x']), form()]],
    ['another form', [form(['a', 'b']), form()]],
  ])('is refused: %s', async (_, args) => expect(await passes(...args)).toBe(false))
})

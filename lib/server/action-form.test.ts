import { describe, expect, it } from 'vitest'
import { actionForm, formDataOf } from './action-form'

const TYPE = 'multipart/form-data; boundary=XX'

type Fields = readonly (readonly [name: string, value: string])[]

function bodyOf(fields: Fields): Buffer {
  const part = ([name, value]: Fields[number]) =>
    `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  return Buffer.from(`${fields.map(part).join('')}--XX--\r\n`)
}

/** Reads the form in a body and checks it. */
async function formIn(body: Buffer, type: string, isCalled: boolean) {
  const data = await formDataOf(body, type)
  return data && actionForm(data, isCalled)
}

const isForm = async (body: Buffer, type: string, isCalled: boolean) =>
  (await formIn(body, type, isCalled)) !== undefined
const call = (fields: Fields) => isForm(bodyOf(fields), TYPE, true)
const plain = (fields: Fields) => isForm(bodyOf(fields), TYPE, false)

const STATE = '{"status":"failed","errors":[{"message":"m"}],"values":{"name":"alice"}}'

/** Lists each of which contains the one before twice. */
const doubled = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`l${at}`, at === 0 ? [1] : Array(2).fill(`$0:0:l${at - 1}`)]),
  )

/** Lists each of which contains the next one. */
const chained = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`l${at}`, at === count - 1 ? [1] : [`$0:0:l${at + 1}`]]))

describe('a form that a script sends', () => {
  it.each<[string, Fields]>([
    [
      'with its fields',
      [
        ['0', '["$K1"]'],
        ['_1_theme', 'dark'],
      ],
    ],
    [
      'with its fields before it, as browsers send them',
      [
        ['_1_$ACTION_REF_1', ''],
        ['_1_$ACTION_1:0', '{"id":"7f52","bound":"$@1"}'],
        ['_1_$ACTION_1:1', `[${STATE}]`],
        ['_1_account', 'example-corp'],
        ['0', `[${STATE},"$K1"]`],
      ],
    ],
    ['without fields', [['0', '["$K1"]']]],
    [
      'with the state before',
      [
        ['0', `[${STATE},"$K1"]`],
        ['_1_name', 'bob'],
        ['_1_name', 'carol'],
      ],
    ],
    ['with text that begins with a dollar', [['0', '[{"values":{"name":"$$undefined"}},"$K1"]']]],
    [
      'with what JSON does not know',
      [['0', '[["$undefined","$NaN","$-Infinity","$-0","$D2026-11-28T12:00:00.000Z"],"$K1"]']],
    ],
    [
      'with a long list that occurs some times',
      [['0', JSON.stringify([{ a: Array(9_000).fill(1), b: Array(40).fill('$0:0:a') }, '$K1'])]],
    ],
    ['with what occurs twice', [['0', '[{"a-0":{"b":[1]},"c":"$0:0:a-0"},"$K1"]']]],
  ])('is accepted %s', async (_, fields) => expect(await call(fields)).toBe(true))

  it.each<[string, Fields]>([
    ['no arguments', [['0', '[]']]],
    ['no form among them', [['0', '["a"]']]],
    ['three of them', [['0', '[1,2,"$K1"]']]],
    ['an object of them', [['0', '{"0":"$K1"}']]],
    ['what is no JSON', [['0', '["$K1"']]],
    ['nothing', [['0', '']]],
    [
      'two of them',
      [
        ['0', '["$K1"]'],
        ['0', '["$K1"]'],
      ],
    ],
    ['fields alone', [['_1_name', 'alice']]],
    [
      'a field of no form',
      [
        ['0', '["$K1"]'],
        ['name', 'alice'],
      ],
    ],
    ['a promise', [['0', '["$@1","$K1"]']]],
    [
      'another action',
      [
        ['0', '["$h1","$K1"]'],
        ['1', '{"id":"x","bound":null}'],
      ],
    ],
    ['a stream', [['0', '["$R1","$K1"]']]],
    ['an iterator', [['0', '["$i1","$K1"]']]],
    [
      'a map',
      [
        ['0', '["$Q1","$K1"]'],
        ['1', '[]'],
      ],
    ],
    ['a typed array', [['0', '["$A1","$K1"]']]],
    ['a big number', [['0', '["$n9","$K1"]']]],
    ['a second form', [['0', '["$K2","$K1"]']]],
    ['a reference that leads nowhere', [['0', '[{"a":"$0:0:b"},"$K1"]']]],
    ['a reference to another part', [['0', '[{"a":"$1"},"$K1"]']]],
    ['a reference to a prototype', [['0', '[{"a":"$0:__proto__:then"},"$K1"]']]],
    ['a reference to a text', [['0', '[{"a":"b","c":"$0:0:a"},"$K1"]']]],
    ['a prototype', [['0', '[{"__proto__":{"then":1}},"$K1"]']]],
    ['what is too deep', [['0', `[${'['.repeat(100)}${']'.repeat(100)},"$K1"]`]]],
    ['what is far too deep', [['0', `[${'['.repeat(50_000)}${']'.repeat(50_000)},"$K1"]`]]],
    [
      'what refers to a long list too often',
      [['0', JSON.stringify([{ a: Array(9_000).fill(1), b: Array(9_000).fill('$0:0:a') }, '$K1'])]],
    ],
    ['what grows by each of a few references', [['0', JSON.stringify([doubled(30), '$K1'])]]],
    ['what holds itself', [['0', '[{"a":{"b":"$0:0:a"}},"$K1"]']]],
    ['what leads ever further', [['0', JSON.stringify([chained(20_000), '$K1'])]]],
    ['too many fields', [['0', '["$K1"]'], ...Array.from({ length: 2_000 }, () => ['_1_a', 'b'] as const)]],
  ])('is refused with %s', async (_, fields) => expect(await call(fields)).toBe(false))
})

describe('a form that a browser sends by itself', () => {
  const BOUND = '{"id":"7f22","bound":"$@1"}'

  it.each<[string, Fields]>([
    [
      'that names its action',
      [
        ['$ACTION_ID_00da83', ''],
        ['theme', 'dark'],
      ],
    ],
    [
      'with the state before',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', BOUND],
        ['$ACTION_1:1', `[${STATE}]`],
        ['$ACTION_KEY', 'k'],
      ],
    ],
    [
      'with what occurs twice',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', BOUND],
        ['$ACTION_1:1', '[{"a":{},"b":"$1:0:a"}]'],
      ],
    ],
    [
      'of a page with many',
      [
        ['$ACTION_REF_204', ''],
        ['$ACTION_204:0', BOUND],
        ['$ACTION_204:1', '[{}]'],
      ],
    ],
    [
      'without a state',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', '{"id":"7f22","bound":null}'],
      ],
    ],
    [
      'whose button names another action, and one that was not pressed leaves a part behind',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', BOUND],
        ['$ACTION_1:1', `[${STATE}]`],
        ['$ACTION_3:0', BOUND],
        ['$ACTION_ID_00da83', ''],
      ],
    ],
  ])('is accepted %s', async (_, fields) => expect(await plain(fields)).toBe(true))

  it.each<[string, Fields]>([
    ['that names no action', [['name', 'alice']]],
    [
      'that names two',
      [
        ['$ACTION_ID_00da83', ''],
        ['$ACTION_ID_00e32f', ''],
      ],
    ],
    [
      'that names one twice',
      [
        ['$ACTION_ID_00da83', ''],
        ['$ACTION_ID_00da83', ''],
      ],
    ],
    ['that refers to nothing', [['$ACTION_REF_1', '']]],
    [
      'with a long number',
      [
        ['$ACTION_REF_12345678901', ''],
        ['$ACTION_12345678901:0', BOUND],
      ],
    ],
    [
      'whose action is no JSON',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', '{bad'],
      ],
    ],
    [
      'whose action is none',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', 'null'],
      ],
    ],
    [
      'whose state is missing',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', BOUND],
      ],
    ],
    [
      'whose state is no JSON',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', BOUND],
        ['$ACTION_1:1', 'nojson'],
      ],
    ],
    [
      'whose state is no list',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', BOUND],
        ['$ACTION_1:1', '5'],
      ],
    ],
    [
      'whose state is a promise',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', BOUND],
        ['$ACTION_1:1', '["$@2"]'],
      ],
    ],
    [
      'whose state comes twice',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', BOUND],
        ['$ACTION_1:1', '[{}]'],
        ['$ACTION_1:1', '[{}]'],
      ],
    ],
    [
      'with a second action that is none of a page',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', BOUND],
        ['$ACTION_1:1', '[{}]'],
        ['$ACTION_REF_2', ''],
        ['$ACTION_2:0', BOUND],
        ['$ACTION_2:1', '["$@3"]'],
      ],
    ],
    [
      'with an action that is none of a page behind one that is',
      [
        ['$ACTION_ID_00da83', ''],
        ['$ACTION_REF_2', ''],
        ['$ACTION_2:0', '{bad'],
      ],
    ],
    [
      'with three actions',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', '{"id":"7f22","bound":null}'],
        ['$ACTION_REF_2', ''],
        ['$ACTION_2:0', '{"id":"7f22","bound":null}'],
        ['$ACTION_ID_00da83', ''],
      ],
    ],
    [
      'bound to something else',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', '{"id":"7f22","bound":"$@2"}'],
        ['$ACTION_1:2', '[{}]'],
      ],
    ],
  ])('is refused %s', async (_, fields) => expect(await plain(fields)).toBe(false))
})

describe('the body that the pages get', () => {
  it('is the form that was checked, even if another reader would read the original differently', async () => {
    // Next's reader decodes a part by its character set, where other bytes can end a text.
    const part = (name: string, value: string, more = '') =>
      `--XX\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
    const charset = '\r\nContent-Type: text/plain; charset=gb18030'
    const sent = `${part('0', `["\x81","$K1"]`, charset)}${part('_1_name', 'a\r\nb')}--XX--\r\n`
    const form = await formIn(Buffer.from(sent, 'latin1'), TYPE, true)
    const text = form?.body.toString() ?? ''
    expect(text).not.toContain('charset')
    expect(text).not.toContain('--XX')
    const data = await new Response(text, { headers: { 'content-type': form?.contentType ?? '' } }).formData()
    expect([...data]).toEqual([
      ['0', '["\ufffd","$K1"]'],
      ['_1_name', 'a\r\nb'],
    ])
  })

  it('keeps a file, with its name', async () => {
    const file = (name: string) => `Content-Disposition: form-data; name="file"; filename="${name}"`
    const head = '--XX\r\nContent-Disposition: form-data; name="$ACTION_ID_00da83"\r\n\r\n\r\n'
    const sent = `${head}--XX\r\n${file('a b.json')}\r\nContent-Type: application/json\r\n\r\n{}\r\n--XX--\r\n`
    const form = await formIn(Buffer.from(sent), TYPE, false)
    expect(form?.body.toString()).toContain(`${file('a b.json')}\r\nContent-Type: application/json\r\n\r\n{}\r\n`)
  })
})

describe('a body that is not a form', () => {
  const good = bodyOf([['0', '["$K1"]']])

  it.each<[string, Buffer, string]>([
    ['garbage', Buffer.from('garbage'), TYPE],
    ['nothing', Buffer.alloc(0), TYPE],
    ['one that breaks off', good.subarray(0, good.length - 6), TYPE],
    ['one without a boundary', good, 'multipart/form-data'],
    ['one with another boundary', good, 'multipart/form-data; boundary=YY'],
    ['one of another type', Buffer.from('a=b'), 'application/json'],
    ['one without a type', good, ''],
    ['a part without a name', Buffer.from('--XX\r\n\r\nx\r\n--XX--\r\n'), TYPE],
  ])('is refused: %s', async (_, body, type) => {
    expect(await isForm(body, type, true)).toBe(false)
    expect(await isForm(body, type, false)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { Form } from '@/lib/console/form'
import { readDraft, writeDraft } from './draft-form'

/** The draft that a browser without scripts would send, with these fields changed. */
function draftOf(fields: Readonly<Record<string, string>>) {
  const data = new FormData()
  const whole = {
    ...{ mode: 'custom', principal: 'arn', policies: '1', 'policy-0': '{}', boundary: '', 'resource-policy': '' },
    ...{ caller: '', session: 'console', 'session-applied': 'console', keys: '0', actions: '', resources: '' },
    ...fields,
  }
  for (const [name, value] of Object.entries(whole)) data.append(name, value)
  return readDraft(new Form(data))
}

describe('the draft in the form', () => {
  it('is read field by field', () => {
    const key = { 'key-0': 'aws:TagKeys', 'key-0-type': 'string', 'key-0-state': 'list', 'key-0-text': 'a\r\nb' }
    expect(draftOf({ policies: '2', 'policy-1': '{\r\n}', keys: '1', ...key, actions: 'a:B\r\nc:D' })).toEqual({
      ...{ mode: 'custom', principal: 'arn', policies: ['{}', '{\n}'], boundary: '', resourcePolicy: '', caller: '' },
      session: 'console',
      keys: [{ name: 'aws:TagKeys', type: 'string', state: 'list', text: 'a\nb' }],
      ...{ actions: 'a:B\nc:D', resources: '' },
    })
  })

  it('can be read although fields are odd or missing', () => {
    const odd = { mode: 'x', session: 'x', 'session-applied': 'x', keys: '1', 'key-0-type': 'x', 'key-0-state': 'x' }
    expect(draftOf({ ...odd, policies: 'many' })).toMatchObject({
      ...{ mode: 'principal', policies: ['{}'], session: 'console' },
      keys: [{ name: '', type: 'string', state: 'absent', text: '' }],
    })
    expect(draftOf({ policies: '1e9' }).policies).toHaveLength(200)
    expect(draftOf({ policies: '-3' }).policies).toEqual(['{}'])
  })

  it('reads what it writes', () => {
    const draft = draftOf({
      ...{ mode: 'principal', policies: '2', 'policy-1': '{\n}', 'resource-policy': '{"a":1}', session: 'access-key' },
      ...{ 'session-applied': 'access-key', actions: 'iam:GetUser\niam:ListUsers', resources: '*' },
      ...{ keys: '1', 'key-0': 'aws:TagKeys', 'key-0-state': 'list', 'key-0-text': 'a\nb' },
    })
    expect(readDraft(new Form(writeDraft(draft)))).toEqual(draft)
  })

  it('has the keys of a session that was chosen without a script', () => {
    const { session, keys } = draftOf({ session: 'console-mfa' })
    expect([session, keys.map(({ text }) => text)]).toEqual(['console-mfa', ['true', '300']])
  })

  it('keeps the keys if the session is the one they were filled in for', () => {
    expect(draftOf({ session: 'console' }).keys).toEqual([])
  })

  it('has a key that was named but not added', () => {
    expect(draftOf({ 'new-key': ' aws:SourceIp ' }).keys).toEqual([
      { name: 'aws:SourceIp', type: 'ip', state: 'value', text: '' },
    ])
  })

  it('is refused if a field is sent twice', () => {
    const data = new FormData()
    data.append('mode', 'custom')
    data.append('mode', 'principal')
    expect(() => readDraft(new Form(data))).toThrow('The parameter mode must be given once, as text.')
  })
})

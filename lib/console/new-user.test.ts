import { describe, expect, it } from 'vitest'
import { detailProblems, type NewUser, type NewUserField, newUserFields, readNewUser } from './new-user'

const readFrom = (pairs: readonly (readonly [NewUserField, string])[]) =>
  readNewUser((field) => pairs.filter(([name]) => name === field).map(([, value]) => value))

const ERIN: NewUser = {
  name: 'erin',
  path: '/division/',
  hasAccess: true,
  demandsNew: false,
  groups: ['readers', 'writers'],
  policies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
  inline: [{ from: 'alice', name: 'ReadsBuckets' }],
  boundary: 'arn:aws:iam::aws:policy/AdministratorAccess',
  tags: [
    { Key: 'team', Value: 'payments' },
    { Key: 'room', Value: '' },
  ],
}

describe('a new user', () => {
  it('is carried from step to step', () => {
    expect(readFrom(newUserFields(ERIN))).toEqual(ERIN)
    const plain = { ...ERIN, hasAccess: false, boundary: undefined, groups: [], policies: [], inline: [], tags: [] }
    expect(readFrom(newUserFields(plain))).toEqual(plain)
  })

  it('begins with console access and a demanded password', () => {
    expect(readFrom([])).toMatchObject({ name: '', path: '/', hasAccess: true, demandsNew: true, boundary: undefined })
  })

  it('has each group once, no more than a user can be in, and no tag without a key', () => {
    const groups = Array.from({ length: 12 }, (_, number) => ['group', `g${number}`] as const)
    const { groups: chosen, tags } = readFrom([['group', 'g0'], ...groups, ['key', ''], ['value', 'orphan']])
    expect(chosen).toEqual(groups.slice(0, 10).map(([, name]) => name))
    expect(tags).toEqual([])
  })
})

describe('the details of a new user', () => {
  it.each([
    [{}, []],
    [{ name: 'a+b=c,d.e@f_g-h' }, []],
    [{ name: '' }, ['name']],
    [{ name: 'two words' }, ['name']],
    [{ name: 'x'.repeat(65) }, ['name']],
    [{ path: 'division' }, ['path']],
    [{ path: '//' }, ['path']],
    [{ name: 'ä', path: '/a b/' }, ['name', 'path']],
  ])('%j have problems at %j', (change, fields) => {
    expect(detailProblems({ ...ERIN, ...change }).map(({ field }) => field)).toEqual(fields)
  })
})

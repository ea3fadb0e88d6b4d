import { describe, expect, it } from 'vitest'
import { worldFrom } from '../world-json'
import { importedWorld, leftOutInEnglish } from './import-world'

const ALLOW = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iam:Get*', Resource: '*' }] }
const BAD = { Version: '2012-10-17', Statement: [{ Effect: 'Permit', Action: 'iam:Get*', Resource: '*' }] }
const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
}
const OWN = 'arn:aws:iam::111122223333:policy/Own'
const own = (more: object = {}) => ({
  ...{ PolicyName: 'Own', Arn: OWN, Path: '/', DefaultVersionId: 'v1' },
  PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: ALLOW }],
  ...more,
})
const alice = (more: object = {}) => ({
  ...{ UserName: 'alice', Path: '/', Arn: 'arn:aws:iam::111122223333:user/alice' },
  ...more,
})

const file = (value: object, name = 'details.json') => ({ name, text: JSON.stringify(value) })
const details = (...lists: readonly object[]) => importedWorld([file(Object.assign({}, ...lists))])

/** What was left out of lists in which alice comes. */
const leftOutOf = (...lists: readonly object[]) =>
  details({ UserDetailList: [alice()] }, ...lists)
    .leftOut.map(leftOutInEnglish)
    .map(({ what, why }) => `${what} ${why}`)

describe('a description of an account', () => {
  it('gives users, groups, roles and policies with all that belongs to them', () => {
    const { world, accountId, leftOut } = details({
      UserDetailList: [
        alice({
          ...{ Path: '/team/', UserId: 'AIDA', CreateDate: '2026-01-01T00:00:00Z', GroupList: ['staff'] },
          UserPolicyList: [{ PolicyName: 'Mine', PolicyDocument: ALLOW }],
          AttachedManagedPolicies: [{ PolicyName: 'Own', PolicyArn: OWN }],
          PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: OWN },
          Tags: [{ Key: 'Team', Value: 'blue' }],
        }),
      ],
      GroupDetailList: [
        {
          ...{ GroupName: 'staff', Path: '/' },
          AttachedManagedPolicies: [
            { PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
          ],
        },
      ],
      RoleDetailList: [{ RoleName: 'machine', Path: '/', AssumeRolePolicyDocument: TRUST, Tags: [] }],
      Policies: [
        own({
          ...{ Path: '/limits/', Description: 'Ours', DefaultVersionId: 'v2' },
          PolicyVersionList: [
            { VersionId: 'v3', IsDefaultVersion: false, Document: ALLOW },
            { VersionId: 'v2', IsDefaultVersion: true, Document: ALLOW },
          ],
        }),
      ],
    })
    const text = JSON.stringify(ALLOW, null, 2)
    expect(world).toEqual({
      users: [
        {
          ...{ name: 'alice', path: '/team/', policies: ['Own'], boundary: 'Own', groups: ['staff'] },
          ...{ inline: { Mine: text }, tags: { Team: 'blue' } },
        },
      ],
      groups: [{ name: 'staff', path: '/', policies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'], inline: {} }],
      roles: [
        {
          ...{ name: 'machine', path: '/', policies: [], inline: {}, tags: {} },
          trust: JSON.stringify(TRUST, null, 2),
        },
      ],
      policies: [
        {
          ...{ name: 'Own', path: '/limits/', description: 'Ours', default: 'v2', tags: {} },
          versions: { v2: text, v3: text },
        },
      ],
    })
    expect(accountId).toBe('111122223333')
    expect(leftOut).toEqual([])
    expect(() => worldFrom(world)).not.toThrow()
  })

  it('is read page by page, and with documents as text or percent-encoded', () => {
    const text = JSON.stringify(ALLOW)
    const { world } = importedWorld([
      file({ UserDetailList: [alice({ UserPolicyList: [{ PolicyName: 'a', PolicyDocument: text }] })] }, '1.json'),
      file({ Policies: [own({ PolicyVersionList: [{ VersionId: 'v1', Document: encodeURIComponent(text) }] })] }),
    ])
    expect(world.users[0]?.inline).toEqual({ a: text })
    expect(world.policies[0]?.versions).toEqual({ v1: text })
  })

  it('keeps the text of a policy as it is, and a policy of the account apart from that of AWS with its name', () => {
    const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
    const { world } = details({
      UserDetailList: [alice({ AttachedManagedPolicies: [{ PolicyArn: arn }, { PolicyArn: OWN }] })],
      Policies: [own({ PolicyName: 'ReadOnlyAccess' })],
    })
    expect(world.users[0]?.policies).toEqual([arn, 'ReadOnlyAccess'])
    expect(() => worldFrom(world)).not.toThrow()
  })

  it("takes a policy of AWS's that is not known here for one of the account", () => {
    const arn = 'arn:aws:iam::aws:policy/service-role/Unheard'
    const unheard = own({ PolicyName: 'Unheard', Arn: arn, Path: '/service-role/' })
    const { world, leftOut } = details({
      UserDetailList: [alice({ AttachedManagedPolicies: [{ PolicyName: 'Unheard', PolicyArn: arn }] })],
      Policies: [unheard],
    })
    expect(world.policies[0]).toMatchObject({ name: 'Unheard', path: '/aws-managed/service-role/' })
    expect(world.users[0]?.policies).toEqual(['Unheard'])
    expect(leftOut.map(leftOutInEnglish)).toMatchObject([{ what: "AWS's policy Unheard" }])
  })
})

describe('files of policies', () => {
  it('give managed policies that nobody has, by their names', () => {
    const { world, accountId } = importedWorld([
      file(ALLOW, 'policies/team/read users.json'),
      file({ PolicyVersion: { Document: ALLOW, VersionId: 'v3' } }, 'version.json'),
      file({ RoleName: 'r', PolicyName: 'Inline', PolicyDocument: ALLOW }, 'role.json'),
    ])
    expect(world.policies.map(({ name }) => name)).toEqual(['read-users', 'version', 'Inline'])
    expect(accountId).toBeUndefined()
    expect(() => worldFrom(world)).not.toThrow()
  })
})

describe('what cannot come is left out, and said', () => {
  it.each<[string, object, string[]]>([
    [
      'a policy that is none',
      { Policies: [own({ PolicyVersionList: [{ VersionId: 'v1', Document: BAD }] })] },
      ['Policy Own, v1 is no policy: line 5, column', 'Policy Own comes without a version in force'],
    ],
    [
      'a version that is none',
      {
        Policies: [own({ PolicyVersionList: [...own().PolicyVersionList, { VersionId: 'v2', Document: BAD }] })],
      },
      ['Policy Own, v2 is no policy'],
    ],
    ['a policy twice', { Policies: [own(), own({ Arn: `${OWN}2` })] }, ['Policy Own has the name of another policy']],
    [
      'a name that is none',
      { Policies: [own({ PolicyName: 'a b' })] },
      ['Policy a b does not come: name must be a name'],
    ],
    ['a user twice', { UserDetailList: [alice(), alice({ UserName: 'Alice' })] }, ['User Alice is there twice']],
    [
      'a group that did not come',
      { UserDetailList: [alice({ GroupList: ['gone'] })] },
      ['User alice is no member of gone'],
    ],
    [
      'a policy that did not come',
      { UserDetailList: [alice({ AttachedManagedPolicies: [{ PolicyName: 'Own', PolicyArn: OWN }] })] },
      ['User alice comes without Own'],
    ],
    [
      'a boundary that did not come',
      { UserDetailList: [alice({ PermissionsBoundary: { PermissionsBoundaryArn: OWN } })] },
      [`User alice comes without its permissions boundary ${OWN}, and may do more here`],
    ],
    [
      'an inline policy that is none',
      { UserDetailList: [alice({ UserPolicyList: [{ PolicyName: 'x', PolicyDocument: BAD }] })] },
      ['User alice, inline policy x is no policy'],
    ],
    ['a role without a trust policy', { RoleDetailList: [{ RoleName: 'r' }] }, ['Role r does not come, as its trust']],
    [
      'an instance profile',
      { RoleDetailList: [{ RoleName: 'r', AssumeRolePolicyDocument: TRUST, InstanceProfileList: [{}] }] },
      ['Role r comes without its instance profiles'],
    ],
    ['a page of several', { IsTruncated: true }, ['details.json is one page of several']],
  ])('%s', (_, list, said) => {
    const leftOut = leftOutOf(list)
    expect(leftOut).toHaveLength(said.length)
    said.forEach((start, at) => {
      expect(leftOut[at]?.startsWith(start), leftOut[at]).toBe(true)
    })
  })

  it('a file that is something else', () => {
    const files = [file(ALLOW), { name: 'notes.md', text: '# Notes' }, file({ Users: [] }, 'list-users.json')]
    expect(importedWorld(files).leftOut.map(leftOutInEnglish)).toEqual([
      { what: 'notes.md', why: 'is not JSON: line 1, column 1' },
      { what: 'list-users.json', why: 'describes neither an account nor a policy' },
    ])
  })

  it.each([
    ['no file', []],
    ['nothing that is meant', [{ name: 'a.json', text: '[]' }]],
    ['an empty account', [file({ UserDetailList: [], Policies: [] })]],
  ])('and nothing comes of %s', (_, files) => {
    expect(() => importedWorld(files)).toThrow(/^Nothing of the files can be imported/)
  })

  it('with the reason as data, for pages of other languages', () => {
    const given = [{ name: 'a.json', text: '{' }]
    const reason = { id: 'noJson', values: { line: 1, column: 2 } }
    const leftOut = { thing: { kind: 'file', name: 'a.json' }, reason }
    expect(() => importedWorld(given)).toThrow(expect.objectContaining({ leftOut }))
  })
})

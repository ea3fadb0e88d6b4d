import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { bytesOfBase32 } from '@/lib/mfa/base32'
import { ownApi } from '@/lib/testing/api-server'
import { codeOff } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { findProgram } from '@/lib/testing/programs'
import { makeAccount } from '@/lib/worlds/accounts'
import { API_ACTIONS, actionsOfLab, operationNamed } from './actions'
import { callApi, cliError, credentialsIn, seedIn } from './call'
import { cliLine, cliName } from './cli-line'
import { apiFields } from './fields'
import { apiPlace, signersOf } from './signers'
import { openTokens, sealTokens } from './tokens'

ownDatabase()
const address = ownApi()

let index = 0

/** Somebody's console in the account of a lab, with a new account each time. */
async function scene(lab = 'lab-03') {
  const { accountId } = await makeAccount(lab, ++index)
  const place = await apiPlace(accountId)
  const keyOf = (user: string) => {
    const signer = signersOf(place, []).find((one) => one.user === user)
    if (!signer) throw new Error(`${user} has no key.`)
    return signer.credentials
  }
  const call = (name: string, credentials = keyOf('learner'), input: Readonly<Record<string, unknown>> = {}) => {
    const named = operationNamed(name)
    if (!named) throw new Error(`There is no ${name}.`)
    return callApi(address(), { ...named, input }, credentials, place.now)
  }
  return { account: accountId, place, keyOf, call }
}

describe('a call', () => {
  it('is signed, recorded as one of the API, and answered with an error in the words of the CLI', async () => {
    const { account, call } = await scene()
    const answer = await call('ListUsers')
    if (answer.ok) throw new Error('It was allowed.')
    expect(cliError('ListUsers', answer)).toMatch(
      /^An error occurred \(AccessDenied\) when calling the ListUsers operation: User: arn:aws:iam::\d+:user\/learner is not/,
    )
    const record = await inStore((store) => store.auditEvent.findUnique({ where: { id: answer.requestId } }))
    expect(record).toMatchObject({ account, eventName: 'ListUsers', entryPoint: 'api', decision: 'explicitDeny' })
    expect(record?.mfaAuthenticated).toBeNull()
  })

  it('is refused where the key is another', async () => {
    const { call, keyOf } = await scene()
    const answer = await call('ListUsers', { ...keyOf('learner'), secretAccessKey: 'x'.repeat(40) })
    expect(answer).toMatchObject({ ok: false, code: 'SignatureDoesNotMatch' })
  })

  it('is refused with a token without a code, and allowed with one', async () => {
    const { account, place, call } = await scene()
    const bare = credentialsIn(await call('GetSessionToken'))
    const device = place.made.mfaDevices[0]
    const secret = bytesOfBase32(device?.base32Secret ?? '')
    if (!bare || !device || !secret) throw new Error('There is no token.')
    expect(await call('ListUsers', bare)).toMatchObject({ ok: false, code: 'InvalidClientTokenId' })

    const SerialNumber = device.serialNumber
    const input = { SerialNumber, TokenCode: codeOff({ secret }, 0, place.now) }
    const withMfa = credentialsIn(await call('GetSessionToken', undefined, input))
    if (!withMfa) throw new Error('There is no token.')
    const listed = await call('ListUsers', withMfa)
    expect(listed).toMatchObject({ ok: true })
    if (!listed.ok) return
    expect(JSON.parse(listed.json).Users).toHaveLength(place.made.users.length - 1)
    expect(Object.keys(JSON.parse(listed.json))).toEqual(['Users'])
    expect(account).toMatch(/^\d{12}$/)
  })

  it('prints policy documents as JSON, and nothing where nothing is returned', async () => {
    const { account, call, keyOf } = await scene()
    const admin = keyOf('lab-admin')
    const PolicyArn = `arn:aws:iam::${account}:policy/SelfManageMFA`
    const version = await call('GetPolicyVersion', admin, { PolicyArn, VersionId: 'v1' })
    if (!version.ok) throw new Error(version.message)
    expect(JSON.parse(version.json)).toMatchObject({
      PolicyVersion: {
        Document: { Statement: expect.arrayContaining([expect.objectContaining({ Effect: 'Deny' })]) },
        IsDefaultVersion: true,
        CreateDate: expect.stringMatching(/^2026-01-01T00:00:00\+00:00$/),
      },
    })
    const input = { GroupName: 'none', UserName: 'learner' }
    expect(await call('AddUserToGroup', admin, input)).toMatchObject({ ok: false, code: 'NoSuchEntity' })
    expect(await call('CreateGroup', admin, { GroupName: 'none' })).toMatchObject({ ok: true })
    expect(await call('AddUserToGroup', admin, input)).toMatchObject({ ok: true, json: '' })
    const group = await call('GetGroup', admin, { GroupName: 'none', MaxItems: '1' })
    expect(group.ok && JSON.parse(group.json)).toMatchObject({ Group: { GroupName: 'none' } })
  })

  it('keeps the mark for more pages', async () => {
    const { call, keyOf } = await scene()
    const page = await call('ListUsers', keyOf('lab-admin'), { MaxItems: '1' })
    expect(page.ok && JSON.parse(page.json)).toMatchObject({ IsTruncated: true, Marker: expect.any(String) })
  })

  it('finds the seed of a new device', async () => {
    const { account, call } = await scene('lab-10')
    const answer = await call('CreateVirtualMFADevice', undefined, { VirtualMFADeviceName: 'gift' })
    expect(seedIn(answer)).toEqual({
      ...{ serialNumber: `arn:aws:iam::${account}:mfa/gift`, seed: expect.stringMatching(/^[A-Z2-7]{64}$/) },
    })
  })
})

const run = promisify(execFile)
const awsCli = findProgram('aws')

describe(`the AWS CLI${awsCli ? '' : ': skipped for want of aws'}`, () => {
  it.skipIf(!awsCli).each([
    ['GetPolicyVersion', { VersionId: 'v1' }],
    ['ListPolicies', { Scope: 'Local', OnlyAttached: 'true' }],
    ['TagUser', { UserName: 'learner', Tags: [{ Key: 'Team', Value: 'a b' }] }],
    ['GetAccountSummary', {}],
  ])('prints the same for %s, by the line that is offered', { timeout: 60_000 }, async (name, given) => {
    const { account, call, keyOf } = await scene()
    const admin = keyOf('lab-admin')
    const PolicyArn = `arn:aws:iam::${account}:policy/SelfManageMFA`
    const input = name === 'GetPolicyVersion' ? { ...given, PolicyArn } : given
    const named = operationNamed(name)
    if (!named) throw new Error(`There is no ${name}.`)
    const line = cliLine({ ...named, input }, apiFields(named.operation.input), admin, address())
    const env = { NODE_ENV: 'test', PATH: process.env.PATH, AWS_PAGER: '', HOME: '/nonexistent' } as const
    const { stdout } = await run('sh', ['-c', `${line} --output json`], { env })
    const answer = await call(name, admin, input)
    if (!answer.ok) throw new Error(answer.message)
    // Version 1 prints times as the wire has them.
    const times = (text: string) => text.trim().replaceAll(/(:\d\d)Z"/g, '$1+00:00"')
    const expected = JSON.parse(answer.json === '' ? 'null' : answer.json)
    expect(JSON.parse(times(stdout) || 'null')).toEqual(expected)
  })
})

describe('the keys of a lab', () => {
  it('are those of its world, first the learner’s', async () => {
    const { place } = await scene()
    expect(signersOf(place, []).map(({ user, kind }) => `${user} ${kind}`)).toEqual(['learner key', 'lab-admin key'])
  })

  it('are those of labs alone', async () => {
    const { accountId } = await makeAccount('standard', 77)
    await expect(apiPlace(accountId)).rejects.toMatchObject({ code: 'NoSuchEntity' })
    await expect(apiPlace('111111111111')).rejects.toMatchObject({ code: 'NoSuchEntity' })
  })
})

describe('session tokens', () => {
  const now = new Date('2026-11-30T12:00:00Z')
  const token = (user: string, withMfa: boolean, accessKeyId: string, expiresAt = now.getTime() + 1) => ({
    ...{ user, withMfa, accessKeyId, secretAccessKey: 's', sessionToken: 't', expiresAt },
  })
  const keysIn = (sealed: string, account = '111122223333') =>
    openTokens(sealed, account, now).map(({ accessKeyId }) => accessKeyId)

  it('are kept sealed, one of each kind for each user, and four at most', () => {
    let sealed = ''
    for (const [user, withMfa, id] of [
      ...[['a', false, '1'] as const, ['a', true, '2'] as const, ['a', false, '3'] as const],
      ...[['b', false, '4'] as const, ['b', true, '5'] as const, ['c', false, '6'] as const],
    ]) {
      sealed = sealTokens(openTokens(sealed, '111122223333', now), token(user, withMfa, id), '111122223333')
    }
    expect(keysIn(sealed)).toEqual(['3', '4', '5', '6'])
    expect(sealed.length).toBeLessThan(3_500)
  })

  it('are of one account, and end', () => {
    const sealed = sealTokens([], token('a', false, '1', now.getTime()), '111122223333')
    expect(keysIn(sealed)).toEqual([])
    const lasting = sealTokens([], token('a', false, '1'), '111122223333')
    expect([keysIn(lasting), keysIn(lasting, '444455556666')]).toEqual([['1'], []])
    expect([keysIn(`${lasting.slice(0, -4)}AAAA`), keysIn('nonsense'), openTokens(undefined, '1', now)]).toEqual([
      ...[[], [], []],
    ])
  })
})

describe('the actions', () => {
  it('are found by their name in any case, with or without the service', () => {
    expect(operationNamed(' iam:listusers ')?.name).toBe('ListUsers')
    expect(operationNamed('sts:GetSessionToken')?.operation.action).toBe('sts:GetSessionToken')
    expect([operationNamed('ListBuckets'), operationNamed('')]).toEqual([undefined, undefined])
    expect(API_ACTIONS).toEqual([...API_ACTIONS].sort())
  })

  it('of a lab are those that its goals name', async () => {
    expect(actionsOfLab((await scene('lab-03')).place.lab)).toEqual(['ListUsers', 'GetSessionToken'])
    expect(actionsOfLab((await scene('lab-10')).place.lab)).toContain('EnableMFADevice')
  })
})

describe('the line for a shell', () => {
  const key = { accessKeyId: 'AKIA1', secretAccessKey: 'a/b+c' }
  const lineOf = (name: string, input: Readonly<Record<string, unknown>>, credentials: typeof key = key) => {
    const named = operationNamed(name)
    if (!named) throw new Error(`There is no ${name}.`)
    return cliLine({ ...named, input }, apiFields(named.operation.input), credentials, 'http://localhost:3000/api/aws')
  }

  it('has credentials, address and parameters', () => {
    expect(lineOf('PutUserPolicy', { UserName: 'bob', PolicyName: 'own', PolicyDocument: `{"a": "it's"}` })).toBe(
      [
        'AWS_ACCESS_KEY_ID=AKIA1',
        'AWS_SECRET_ACCESS_KEY=a/b+c',
        'aws iam put-user-policy',
        '--user-name bob',
        '--policy-name own',
        `--policy-document '{"a": "it'\\''s"}'`,
        '--region us-east-1',
        '--endpoint-url http://localhost:3000/api/aws',
      ].join(' \\\n  '),
    )
  })

  it('writes flags, lists and objects as the CLI reads them, and no secrets', () => {
    expect(lineOf('CreatePolicyVersion', { PolicyArn: 'a', PolicyDocument: '{}', SetAsDefault: 'true' })).toContain(
      ' --set-as-default',
    )
    expect(lineOf('UntagUser', { UserName: 'bob', TagKeys: ['a', 'b c'] })).toContain(`--tag-keys a 'b c'`)
    expect(lineOf('TagUser', { UserName: 'bob', Tags: [{ Key: 'a', Value: 'b' }] })).toContain(
      `--tags '[{"Key":"a","Value":"b"}]'`,
    )
    expect(lineOf('ChangePassword', { OldPassword: 'old', NewPassword: 'new' })).toContain(
      `--old-password '…' \\\n  --new-password '…'`,
    )
    expect(lineOf('UpdateAccountPasswordPolicy', { HardExpiry: 'false' })).toContain('--no-hard-expiry')
  })

  it('says where the CLI puts the seed of a new device', () => {
    expect(lineOf('CreateVirtualMFADevice', { VirtualMFADeviceName: 'a' })).toContain(
      '--outfile seed.txt --bootstrap-method Base32StringSeed',
    )
  })

  it('has a session token', () => {
    const withToken = { ...key, sessionToken: 'abc=' }
    expect(lineOf('ListUsers', {}, withToken)).toContain('AWS_SESSION_TOKEN=abc=')
  })

  it.each([
    ['ListMFADevices', 'list-mfa-devices'],
    ['GetSSHPublicKey', 'get-ssh-public-key'],
    ['AuthenticationCode1', 'authentication-code1'],
    ['SSHPublicKeyId', 'ssh-public-key-id'],
    ['CreateVirtualMFADevice', 'create-virtual-mfa-device'],
  ])('spells %s as %s', (name, expected) => expect(cliName(name)).toBe(expected))
})

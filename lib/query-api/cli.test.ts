import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { later, systemClock } from '@/lib/clock'
import { ADMINISTRATOR, anAccount, attach, aUser, denying, trailOf } from '@/lib/testing/account'
import { type Credentials, credentialsOf, ownApi } from '@/lib/testing/api-server'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { findProgram } from '@/lib/testing/programs'
import { textInQr } from '@/lib/testing/qr'
import { issuedTo } from '@/lib/testing/sdk-scene'
import { SEED_POLICY } from '@/lib/testing/seed-policy'

ownDatabase()
const address = ownApi()
const folder = mkdtempSync(path.join(tmpdir(), 'postern-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = promisify(execFile)
const [awsCli, oathtool] = [findProgram('aws'), findProgram('oathtool')]
const lacking = [...(awsCli ? [] : ['aws']), ...(oathtool ? [] : ['oathtool'])]
const needs = lacking.length === 0 ? '' : `: skipped for want of ${lacking.join(' and ')}`

/** Runs the AWS CLI as its user would, with only an address and a key. Returns its output. */
async function aws(key: Credentials, ...words: string[]): Promise<string> {
  const env = {
    ...{ PATH: process.env.PATH, HOME: folder, AWS_PAGER: '', AWS_MAX_ATTEMPTS: '1', AWS_DEFAULT_REGION: 'eu-west-1' },
    ...{ AWS_ACCESS_KEY_ID: key.accessKeyId, AWS_SECRET_ACCESS_KEY: key.secretAccessKey },
    ...(key.sessionToken && { AWS_SESSION_TOKEN: key.sessionToken }),
  }
  const endpoint = ['--endpoint-url', address(), '--output', 'json']
  const { stdout } = await run(awsCli ?? 'aws', [...words, ...endpoint], { env: { NODE_ENV: 'test', ...env } })
  return stdout
}

const refusal = (work: Promise<string>) =>
  work.then(
    () => 'It succeeded.',
    (thrown: { stderr: string }) => thrown.stderr.trim(),
  )

/** The code of an authenticator at a time, from oathtool, which shares no code with us. */
async function codeAt(seed: string, time: Date): Promise<string> {
  const now = time.toISOString().replace('T', ' ').replace(/\..*/, ' UTC')
  const { stdout } = await run(oathtool ?? 'oathtool', ['--totp', '--base32', '--now', now, seed])
  return stdout.trim()
}

const latest = (...times: Date[]) => new Date(Math.max(...times.map(Number)))

/**
 * Creates a device with the CLI, which writes its seed or picture to a file. Returns its serial number and that
 * content.
 */
async function createDevice(key: Credentials, name: string, method: 'Base32StringSeed' | 'QRCodePNG') {
  const file = path.join(folder, name)
  const words = ['--virtual-mfa-device-name', name, '--bootstrap-method', method, '--outfile', file]
  const created = JSON.parse(await aws(key, 'iam', 'create-virtual-mfa-device', ...words))
  // The seed is only in the file: the CLI does not print it.
  expect(created).toEqual({ VirtualMFADevice: { SerialNumber: expect.stringMatching(/^arn:aws:iam::\d{12}:mfa\//) } })
  return { serial: String(created.VirtualMFADevice.SerialNumber), bootstrap: readFileSync(file) }
}

/** Enables a user's device with the codes of now and of half a minute ago. Returns the time of the later one. */
async function enable(key: Credentials, user: string, serial: string, seed: string): Promise<Date> {
  // Signatures use the machine's clock, so the codes must too.
  const now = systemClock.now()
  const [before, present] = [await codeAt(seed, later(now, -30)), await codeAt(seed, now)]
  const codes = ['--authentication-code1', before, '--authentication-code2', present]
  await aws(key, 'iam', 'enable-mfa-device', '--user-name', user, '--serial-number', serial, ...codes)
  return now
}

describe.skipIf(lacking.length > 0)(`the story of the document by the AWS CLI, codes by oathtool${needs}`, () => {
  it('refused with a long-term key, own device enabled, session with its code, allowed, and the device left behind', async () => {
    const account = await anAccount()
    const [admin, alice] = [
      await credentialsOf(await aUser(account, 'admin', { policies: [ADMINISTRATOR] })),
      await aUser(account, 'alice', { policies: [SEED_POLICY] }),
    ]
    const key = await credentialsOf(alice)
    expect(JSON.parse(await aws(key, 'sts', 'get-caller-identity'))).toMatchObject({ Arn: alice.arn })
    const { serial, bootstrap } = await createDevice(key, 'alice', 'Base32StringSeed')
    const seed = bootstrap.toString()
    expect(seed).toMatch(/^[A-Z2-7]{64}$/)
    const enabledAt = await enable(key, 'alice', serial, seed)

    // A long-term key has no MFA context key, which BoolIfExists matches.
    const deactivate = ['iam', 'deactivate-mfa-device', '--user-name', 'alice', '--serial-number', serial]
    const denied = await refusal(aws(key, ...deactivate))
    expect(denied).toContain('(AccessDenied)')
    expect(denied).toContain('with an explicit deny in an identity-based policy')

    const session = ['sts', 'get-session-token', '--serial-number', serial, '--token-code']
    const spent = await codeAt(seed, enabledAt)
    expect(await refusal(aws(key, ...session, spent))).toContain('invalid MFA one time pass code')
    // The next code, even if the programs are slow.
    const next = await codeAt(seed, latest(later(enabledAt, 30), systemClock.now()))
    const token = await issuedTo(aws(key, ...session, next).then(JSON.parse))
    expect(await refusal(aws(key, ...session, next))).toContain('invalid MFA one time pass code')
    const { MFADevices } = JSON.parse(await aws(token, 'iam', 'list-mfa-devices'))
    expect(MFADevices).toMatchObject([{ UserName: 'alice', SerialNumber: serial }])

    await aws(token, ...deactivate)
    // An unassigned device remains. It blocks its name, and alice may not delete it.
    expect(await refusal(createDevice(key, 'alice', 'Base32StringSeed').then(String))).toContain(
      '(EntityAlreadyExists)',
    )
    const remove = ['iam', 'delete-virtual-mfa-device', '--serial-number', serial]
    expect(await refusal(aws(token, ...remove))).toContain(
      'because no identity-based policy allows the iam:DeleteVirtualMFADevice action',
    )
    const orphans = ['iam', 'list-virtual-mfa-devices', '--assignment-status', 'Unassigned']
    expect(JSON.parse(await aws(admin, ...orphans))).toEqual({ VirtualMFADevices: [{ SerialNumber: serial }] })
    await aws(admin, ...remove)
    await createDevice(key, 'alice', 'Base32StringSeed')

    const trail = await trailOf(account)
    expect(trail.map(({ eventName, outcome }) => `${eventName} ${outcome}`)).toEqual([
      'GetCallerIdentity Success',
      'CreateVirtualMFADevice Success',
      'EnableMFADevice Success',
      'DeactivateMFADevice AccessDenied',
      'GetSessionToken AccessDenied',
      'GetSessionToken Success',
      'GetSessionToken AccessDenied',
      'ListMFADevices Success',
      'DeactivateMFADevice Success',
      'CreateVirtualMFADevice EntityAlreadyExists',
      'DeleteVirtualMFADevice AccessDenied',
      'ListVirtualMFADevices Success',
      'DeleteVirtualMFADevice Success',
      'CreateVirtualMFADevice Success',
    ])
  })

  it('the picture of a QR code contains the secret whose codes enable the device', async () => {
    const account = await anAccount()
    const key = await credentialsOf(await aUser(account, 'carol', { policies: [SEED_POLICY] }))
    const { serial, bootstrap } = await createDevice(key, 'carol', 'QRCodePNG')
    const uri = new URL(textInQr(bootstrap))
    expect(`${uri.protocol}//${uri.host}`).toBe('otpauth://totp')
    const seed = uri.searchParams.get('secret') ?? ''
    await enable(key, 'carol', serial, seed)
    const { MFADevices } = JSON.parse(await aws(key, 'iam', 'list-mfa-devices', '--user-name', 'carol'))
    expect(MFADevices).toMatchObject([{ SerialNumber: serial }])
  })

  it('a session without a code cannot call IAM, and a session token does not escape a Deny', async () => {
    const account = await anAccount()
    const bob = await aUser(account, 'bob', { policies: [SEED_POLICY] })
    const key = await credentialsOf(bob)
    const token = await issuedTo(aws(key, 'sts', 'get-session-token').then(JSON.parse))
    expect(await refusal(aws(token, 'iam', 'get-user'))).toContain('(InvalidClientTokenId)')
    await attach(bob, denying('sts:GetSessionToken'))
    expect(await refusal(aws(key, 'sts', 'get-session-token'))).toContain('(AccessDenied)')
    expect(await inStore((store) => store.temporaryCredential.count({ where: { account: account.id } }))).toBe(1)
  })
})

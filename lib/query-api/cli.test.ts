import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { later, systemClock } from '@/lib/clock'
import { anAccount, attach, aUser, denying, trailOf } from '@/lib/testing/account'
import { type Credentials, keyOf, ownApi } from '@/lib/testing/api-server'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'

ownDatabase()
const address = ownApi()
const folder = mkdtempSync(path.join(tmpdir(), 'postern-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = promisify(execFile)
const isThere = (program: string) => spawnSync(program, ['--version']).status === 0
const lacking = ['aws', 'oathtool'].filter((program) => !isThere(program))

/** Runs the AWS CLI as its user would, with nothing but an address and a key. Answers what it prints. */
async function aws(key: Credentials, ...words: string[]): Promise<string> {
  const env = {
    ...{ PATH: process.env.PATH, HOME: folder, AWS_PAGER: '', AWS_MAX_ATTEMPTS: '1', AWS_DEFAULT_REGION: 'eu-west-1' },
    ...{ AWS_ACCESS_KEY_ID: key.accessKeyId, AWS_SECRET_ACCESS_KEY: key.secretAccessKey },
    ...(key.sessionToken && { AWS_SESSION_TOKEN: key.sessionToken }),
  }
  const endpoint = ['--endpoint-url', address(), '--output', 'json']
  const { stdout } = await run('aws', [...words, ...endpoint], { env: { NODE_ENV: 'test', ...env } })
  return stdout
}

const refusal = (work: Promise<string>) =>
  work.then(
    () => 'It succeeded.',
    (thrown: { stderr: string }) => thrown.stderr.trim(),
  )

/** The code that an authenticator shows at a time: by oathtool, which knows nothing of us. */
async function codeAt(seed: string, time: Date): Promise<string> {
  const now = time.toISOString().replace('T', ' ').replace(/\..*/, ' UTC')
  const { stdout } = await run('oathtool', ['--totp', '--base32', '--now', now, seed])
  return stdout.trim()
}

describe.skipIf(lacking.length > 0)('the story of the document by the AWS CLI (needs aws and oathtool)', () => {
  it('refused with a long-term key, a device of one’s own, a session with its code, allowed', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
    const key = await keyOf(alice)
    // The machine's clock signs; the codes follow from it.
    const now = systemClock.now()

    expect(JSON.parse(await aws(key, 'sts', 'get-caller-identity'))).toMatchObject({ Arn: alice.arn })
    const seedFile = path.join(folder, 'seed')
    const created = JSON.parse(
      await aws(
        key,
        ...['iam', 'create-virtual-mfa-device', '--virtual-mfa-device-name', 'alice'],
        ...['--bootstrap-method', 'Base32StringSeed', '--outfile', seedFile],
      ),
    )
    const serial = created.VirtualMFADevice.SerialNumber
    const seed = readFileSync(seedFile, 'utf8')
    expect(seed).toMatch(/^[A-Z2-7]{64}$/)

    const [before, present] = [await codeAt(seed, later(now, -30)), await codeAt(seed, now)]
    const device = ['--user-name', 'alice', '--serial-number', serial]
    await aws(
      key,
      ...['iam', 'enable-mfa-device', ...device],
      ...['--authentication-code1', before, '--authentication-code2', present],
    )

    // A long-term key carries no fact of MFA, and BoolIfExists takes that for none.
    const deactivate = ['iam', 'deactivate-mfa-device', ...device]
    const denied = await refusal(aws(key, ...deactivate))
    expect(denied).toContain('(AccessDenied)')
    expect(denied).toContain('with an explicit deny in an identity-based policy')

    const session = ['sts', 'get-session-token', '--serial-number', serial, '--token-code']
    expect(await refusal(aws(key, ...session, present))).toContain('invalid MFA one time pass code')
    const next = await codeAt(seed, later(now, 30))
    const { Credentials: issued } = JSON.parse(await aws(key, ...session, next))
    const token = {
      accessKeyId: issued.AccessKeyId,
      secretAccessKey: issued.SecretAccessKey,
      sessionToken: issued.SessionToken,
    }
    await aws(token, ...deactivate)
    expect(await refusal(aws(token, 'iam', 'delete-virtual-mfa-device', '--serial-number', serial))).toContain(
      'because no identity-based policy allows the iam:DeleteVirtualMFADevice action',
    )
    const trail = await trailOf(account)
    expect(trail.map(({ eventName, outcome }) => `${eventName} ${outcome}`)).toEqual([
      'GetCallerIdentity Success',
      'CreateVirtualMFADevice Success',
      'EnableMFADevice Success',
      'DeactivateMFADevice AccessDenied',
      'GetSessionToken AccessDenied',
      'GetSessionToken Success',
      'DeactivateMFADevice Success',
      'DeleteVirtualMFADevice AccessDenied',
    ])
  })

  it('a session without a code cannot call IAM, and a Deny of the session token is honoured', async () => {
    const account = await anAccount()
    const bob = await aUser(account, 'bob', { policies: [SEED_POLICY] })
    const key = await keyOf(bob)
    const { Credentials: issued } = JSON.parse(await aws(key, 'sts', 'get-session-token'))
    const token = {
      accessKeyId: issued.AccessKeyId,
      secretAccessKey: issued.SecretAccessKey,
      sessionToken: issued.SessionToken,
    }
    expect(await refusal(aws(token, 'iam', 'get-user'))).toContain('(InvalidClientTokenId)')
    await attach(bob, denying('sts:GetSessionToken'))
    expect(await refusal(aws(key, 'sts', 'get-session-token'))).toContain('(AccessDenied)')
    expect(await inStore((store) => store.temporaryCredential.count({ where: { account: account.id } }))).toBe(1)
  })
})

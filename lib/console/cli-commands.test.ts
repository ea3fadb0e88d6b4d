import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Secret } from 'otpauth'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Principal } from '@/lib/auth/caller'
import { openSession, sessionOf } from '@/lib/auth/session'
import { systemClock, systemSources } from '@/lib/clock'
import { aDevice, anAccount, aUser, changeDevice } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { withoutMfa } from '@/lib/testing/callers'
import { codeAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { helpCliTexts } from '@/lib/texts/help-cli'
import { makeDefaultAccount } from '@/lib/worlds/accounts'
import type { MadeAccount } from '@/lib/worlds/describe'
import { cliCommands, cliUserOf } from './cli-commands'

ownDatabase()
const address = ownApi()

const BOB = { user: 'bob', serialNumber: 'arn:aws:iam::123456789012:mfa/bob' }
/** As in the chapter: for the demo world, served where a fresh clone serves it. */
const PRINTED = cliCommands({ ...BOB, origin: 'http://localhost:3000' })

const isThere = (program: string, ...words: string[]) => spawnSync(program, words).status === 0
const hasTerminals = isThere('script', '--version')
const hasBoto3 = isThere(
  'python3',
  '-c',
  'import boto3; assert tuple(map(int, boto3.__version__.split(".")[:2])) >= (1, 28)',
)
const version = spawnSync('aws', ['--version'], { encoding: 'utf8' }).stdout ?? ''
const [, major = 0, minor = 0] = (/^aws-cli\/(\d+)\.(\d+)/.exec(version) ?? []).map(Number)
/** Whether this AWS CLI reads its endpoint from settings: since 1.29 and 2.13. */
const takesSettings = (major === 1 && minor >= 29) || (major === 2 && minor >= 13)

const home = mkdtempSync(path.join(tmpdir(), 'postern-home-'))
let demo: MadeAccount
beforeAll(async () => {
  demo = await makeDefaultAccount('standard')
  copyFileSync('public/postern-session.sh', path.join(home, 'postern-session.sh'))
})
afterAll(() => rmSync(home, { recursive: true }))

/** The commands for the server of this test. */
const commands = () => cliCommands({ ...BOB, origin: address().replace('/api/aws', '') })

type Ran = { status: number | null; output: string }

/** Runs commands in a shell as their reader would, without any settings. Types what the script asks for. */
function run(program: string, words: string[], typed: { after: RegExp; text: string }): Promise<Ran> {
  const { PATH } = process.env
  const settings = { AWS_PAGER: '', AWS_EC2_METADATA_DISABLED: 'true', SHELL: '/bin/sh' }
  // Detached, because "without a terminal" includes the terminal of whoever runs the tests.
  const child = spawn(program, words, { env: { NODE_ENV: 'test', PATH, HOME: home, ...settings }, detached: true })
  let output = ''
  let isTyped = false
  const hear = (chunk: Buffer) => {
    output += chunk.toString()
    if (isTyped || !typed.after.test(output)) return
    isTyped = true
    child.stdin.end(typed.text)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, output: output.replaceAll('\r', '') }))
  })
}

const NOTHING = { after: /$^/, text: '' }

/** For an older CLI, the chapter has further commands to run first. */
const prepared = (lines: readonly string[]) =>
  [...(takesSettings ? [] : [commands().olderCliAlways]), ...lines].join('\n')

const sh = (...lines: string[]) => run('sh', ['-c', prepared(lines)], NOTHING)

/** The same in a terminal, where the script can ask for the code. */
const inTerminal = (code: string, ...lines: string[]) =>
  run('script', ['-qec', prepared(lines), '/dev/null'], { after: /MFA code of \S+: $/, text: `${code}\n` })

/**
 * The code that bob's device shows now. However often the tests request it within one time step, it has not been spent.
 */
async function freshCode(): Promise<string> {
  const device = demo.mfaDevices.find(({ userName }) => userName === 'bob')
  if (device) await changeDevice({ account: demo.accountId, serialNumber: device.serialNumber }, { lastStep: 0 })
  const secret = new Uint8Array(Secret.fromBase32(device?.base32Secret ?? '').buffer)
  return codeAt({ secret }, systemClock.now())
}

const keyOfBob = () => {
  const key = demo.accessKeys.find(({ userName }) => userName === 'bob')
  return { id: key?.accessKeyId ?? '', secret: key?.secretAccessKey ?? '' }
}

/** Fills in the reader's own values. */
const filledIn = (command: string, code = '') =>
  command
    .replace('123456 ', `${code} `)
    .replace(/123456$/, code)
    .replace('KEY_ID=AKIA...', `KEY_ID=${keyOfBob().id}`)
    .replace('ACCESS_KEY=...', `ACCESS_KEY=${keyOfBob().secret}`)

/** The profile of the long-term key, created as in the chapter. */
async function keyProfile(): Promise<void> {
  const { id, secret } = keyOfBob()
  const answers = `printf '%s\\n' '${id}' '${secret}' '' json | ${commands().profile.split('\n').at(-1)}`
  const made = await sh(...commands().profile.split('\n').slice(0, -1), answers)
  expect(made).toMatchObject({ status: 0 })
}

/** The profile whose session comes from the script. */
async function processProfile(): Promise<void> {
  const { process: profile, processOlderCli } = commands()
  expect(await sh(profile, ...(takesSettings ? [] : [processOlderCli]))).toEqual({ status: 0, output: '' })
}

const cache = path.join(home, '.cache/postern')
const sessions = () => readdirSync(cache).map((name) => path.join(cache, name))

describe('the reader of the help', () => {
  async function readBy(owner: Principal, mfa: string | null = null) {
    const { request } = withoutMfa(owner)
    const who = { account: owner.account, principalId: owner.id }
    const { chance, clock } = systemSources
    const now = clock.now()
    const proof = mfa === null ? null : { serialNumber: mfa, at: now }
    const cookie = await inStore((store) => openSession(store, who, proof, request, now, chance))
    return cliUserOf(await sessionOf(cookie, request, systemSources))
  }

  it('is bob of the demo world before the sign-in and for the root user', async () => {
    const { root } = await anAccount()
    expect(cliUserOf(undefined)).toEqual({ ...BOB, origin: 'http://localhost:3000' })
    expect(await readBy(root)).toMatchObject(BOB)
  })

  it('is the signed-in user, with a placeholder if there is no device yet', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    const own = `arn:aws:iam::${account.id}:mfa/alice`
    expect(await readBy(alice)).toMatchObject({ user: 'alice', serialNumber: own })
  })

  it('sees the device of the session, else the first one', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    const phone = await aDevice(account, 'phone', { owner: alice })
    const tablet = await aDevice(account, 'tablet', { owner: alice })
    expect(await readBy(alice)).toMatchObject({ serialNumber: phone.serialNumber })
    expect(await readBy(alice, tablet.serialNumber)).toMatchObject({ serialNumber: tablet.serialNumber })
  })

  it('sees no passkey, which has no codes, even in its session', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    const key = await aDevice(account, 'a-key', { kind: 'passkey', owner: alice })
    const token = await aDevice(account, 'ZZHT00000001', { kind: 'hardware', owner: alice })
    expect(await readBy(alice, key.serialNumber)).toMatchObject({ serialNumber: token.serialNumber })
  })

  it('sees no device whose path a shell would execute', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    await aDevice(account, 'phone', { owner: alice, path: '/$(reboot)/' })
    expect(await readBy(alice)).toMatchObject({ serialNumber: `arn:aws:iam::${account.id}:mfa/alice` })
  })
})

describe('the chapter', () => {
  const chapter = readFileSync('docs/cli.md', 'utf8')
  const blocks = [...chapter.matchAll(/^```(\w+)\n(.*?)\n```$/gms)].map(([, kind, text]) => ({ kind, text }))

  it('contains each command of the page once', () => {
    const texts = blocks.filter(({ kind }) => kind !== 'text').map(({ text }) => text)
    expect(texts.sort()).toEqual(Object.values(PRINTED).sort())
  })

  it('contains the refusal of the page', () => {
    expect(blocks.filter(({ kind }) => kind === 'text').map(({ text }) => text)).toEqual([helpCliTexts.refusal.message])
  })
})

describe.skipIf(version === '')('with the AWS CLI (skipped where there is none)', () => {
  beforeAll(async () => {
    await keyProfile()
    await processProfile()
  })
  afterEach(() => rmSync(cache, { recursive: true, force: true }))

  describe('the commands of the chapter', () => {
    it('create a profile of a long-term key, which the policy refuses', async () => {
      const { status, output } = await sh(commands().whoAmI)
      expect({ status, ...JSON.parse(output) }).toMatchObject({ status: 0, Arn: 'arn:aws:iam::123456789012:user/bob' })
      const refused = await sh(commands().list)
      expect(refused.status).not.toBe(0)
      expect(refused.output).toContain(helpCliTexts.refusal.message)
    })

    it('work without settings with an older CLI', async () => {
      const region = 'export AWS_CONFIG_FILE=/dev/null AWS_DEFAULT_REGION=us-east-1'
      expect(await sh(region, commands().olderCli)).toMatchObject({ status: 0 })
      const { list, olderCliAlways } = commands()
      expect((await sh(region, olderCliAlways, list)).output).toContain(helpCliTexts.refusal.message)
    })

    it('work with environment variables only', async () => {
      const { environment, twoServices, listInSession } = commands()
      expect((await sh(filledIn(environment), listInSession)).output).toContain(helpCliTexts.refusal.message)
      const two = filledIn(environment).replace(/^.*AWS_ENDPOINT_URL=.*$/m, twoServices)
      expect((await sh(two, listInSession)).output).toContain(helpCliTexts.refusal.message)
    })

    it('get a session with a code, in which the same command is allowed', async () => {
      const { session, sessionInShell, listInSession, leaveSession, list } = commands()
      const shown = await sh(filledIn(session, await freshCode()))
      expect(JSON.parse(shown.output).Credentials).toMatchObject({ AccessKeyId: expect.stringMatching(/^ASIA/) })

      const listed = await sh(filledIn(sessionInShell, await freshCode()), listInSession)
      expect(JSON.parse(listed.output)).toMatchObject({ AccessKeyMetadata: [{ UserName: 'bob' }] })
      const left = await sh(filledIn(sessionInShell, await freshCode()), leaveSession, list)
      expect(left.output).toContain(helpCliTexts.refusal.message)
    })

    it.skipIf(!hasTerminals)('make a profile ask for the code, and cache the session', async () => {
      const { listByProcess } = commands()
      const first = await inTerminal(await freshCode(), listByProcess)
      expect(first).toMatchObject({
        status: 0,
        output: expect.stringContaining('MFA code of arn:aws:iam::123456789012'),
      })
      // Without a terminal nothing can ask for a code, so this uses the cached session.
      const second = await sh(listByProcess)
      expect(JSON.parse(second.output)).toMatchObject({ AccessKeyMetadata: [{ UserName: 'bob' }] })
      expect(await sh(commands().forget)).toEqual({ status: 0, output: '' })
      expect(await sh(listByProcess)).toMatchObject({ output: expect.stringContaining('there is no terminal to ask') })
    })

    it.skipIf(!hasTerminals)('work for the SDK for JavaScript', async () => {
      await inTerminal(await freshCode(), commands().listByProcess)
      symlinkSync(path.resolve('node_modules'), path.join(home, 'node_modules'))
      const { javaScript, javaScriptRun, javaScriptOlder } = commands()
      const older = javaScript.replace(/^const iam.*$/m, javaScriptOlder)
      for (const text of [javaScript, older]) {
        writeFileSync(path.join(home, 'list.mjs'), text)
        const { status, output } = await sh(`cd; node() { '${process.execPath}' "$@"; }`, javaScriptRun)
        expect({ status, output }).toMatchObject({ status: 0, output: expect.stringContaining("UserName: 'bob'") })
      }
    })

    it.skipIf(!hasTerminals || !hasBoto3)('work for boto3', async () => {
      await inTerminal(await freshCode(), commands().listByProcess)
      const { python, pythonOlder } = commands()
      const older = python.replace(/^iam = .*$/m, pythonOlder)
      for (const text of [python, older]) {
        writeFileSync(path.join(home, 'list.py'), text)
        const { status, output } = await sh('python3 ~/list.py')
        expect({ status, output }).toMatchObject({ status: 0, output: expect.stringContaining("'UserName': 'bob'") })
      }
    })
  })

  describe.skipIf(!hasTerminals)('the script (skipped where `script` of util-linux is not there)', () => {
    const script = () => `sh ~/postern-session.sh bob-key ${BOB.serialNumber} ${address()}`

    it('works as a credential_process, and keeps the session from other users', async () => {
      const { status, output } = await inTerminal(await freshCode(), script())
      const [question = '', ...json] = output.split('\n')
      expect({ status, question }).toMatchObject({
        status: 0,
        question: expect.stringMatching(/^MFA code of .*mfa\/bob: /),
      })
      const answered = JSON.parse(json.slice(json.indexOf('{')).join('\n'))
      expect(answered).toEqual({
        Version: 1,
        AccessKeyId: expect.stringMatching(/^ASIA/),
        SecretAccessKey: expect.any(String),
        SessionToken: expect.any(String),
        Expiration: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|\+00:00)$/),
      })
      const [file = '', ...more] = sessions()
      expect(more).toEqual([])
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700)
      expect(JSON.parse((await sh(script())).output)).toEqual(answered)
    })

    it('asks again once the session has expired', async () => {
      await inTerminal(await freshCode(), script())
      const [file = ''] = sessions()
      const expired = readFileSync(file, 'utf8').replace(/"Expiration": "\d{4}/, '"Expiration": "2025')
      writeFileSync(file, expired)
      expect(await sh(script())).toMatchObject({ status: 1, output: expect.stringContaining('A code of arn:aws:iam') })
      expect(await inTerminal(await freshCode(), script())).toMatchObject({ status: 0 })
      expect(readFileSync(file, 'utf8')).not.toBe(expired)
    })

    it('does not mix sessions of different devices and servers', async () => {
      await inTerminal(await freshCode(), script())
      const elsewhere = `export AWS_ENDPOINT_URL_STS=http://127.0.0.1:9\n${script()}`
      expect(await sh(elsewhere)).toMatchObject({ status: 1 })
      expect(await sh(script().replace('mfa/bob', 'mfa/bob-2'))).toMatchObject({ status: 1 })
    })

    it("reports the server's error for a wrong code, and caches nothing", async () => {
      const { status, output } = await inTerminal('000000', script())
      expect(status).not.toBe(0)
      expect(output).toContain('MultiFactorAuthentication failed with invalid MFA one time pass code')
      expect(sessions()).toEqual([])
    })

    it('prints its usage', async () => {
      const { status, output } = await sh('sh ~/postern-session.sh bob-key')
      expect({ status, output }).toEqual({ status: 2, output: 'Usage: postern-session.sh PROFILE SERIAL [ENDPOINT]\n' })
    })
  })
})

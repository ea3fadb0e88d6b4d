import { createPrivateKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { answerWithPasskey, askForPasskey } from '@/lib/auth/passkey-factor'
import { signIn } from '@/lib/auth/sign-in'
import { chanceFrom } from '@/lib/ids'
import { ownDatabase } from '@/lib/testing/database'
import { askedBy } from '@/lib/testing/passkeys'
import { softwareKey } from '@/lib/testing/software-key'
import { makeAccount } from '@/lib/worlds/accounts'
import { keyPairFrom } from '@/lib/worlds/software-passkey'
import { seedPasskey } from './passkeys'

ownDatabase()

const REQUEST = {
  ...{ requestId: 'request', sourceIp: '127.0.0.1', userAgent: 'tests', secureTransport: true },
  entryPoint: 'console',
} as const

const { privateKey, publicKey } = keyPairFrom(chanceFrom('seeded'))
let index = 0

/** An account, and what a test sends to seed a passkey of `userName`. */
async function scene(userName = 'alice') {
  const made = await makeAccount('standard', ++index)
  const user = made.users.find(({ name }) => name === userName)
  if (!user) throw new Error(`There is no user ${userName}.`)
  const id = Buffer.alloc(16, index).toString('base64url')
  return { ...made, user, members: { userName, id, userHandle: user.userHandle, publicKey, signCount: 5 } }
}

const key = (privateKey: string) =>
  createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), type: 'pkcs8', format: 'der' })

/** Signs in with a password and then a passkey; returns what it leads to. */
async function enter({ accountId, rootEmail }: Awaited<ReturnType<typeof scene>>, name: string, password: string) {
  const claim =
    name === 'root'
      ? ({ kind: 'root', email: rootEmail, password } as const)
      : ({ kind: 'user', account: accountId, userName: name, password } as const)
  const step = await signIn(claim, '/', REQUEST)
  if (step.kind !== 'mfa') throw new Error(step.kind)
  const options = await askForPasskey(step.cookie)
  const answer = (id: string, privateKeyText: string, lies: { count: number; userHandle: string }) => {
    const authenticator = softwareKey({ id: Buffer.from(id, 'base64url'), privateKey: key(privateKeyText) })
    return answerWithPasskey(step.cookie, authenticator.assert(askedBy(options ?? ''), lies), REQUEST)
  }
  return { answer }
}

describe('a seeded passkey', () => {
  it.each(['alice', 'root'])('signs %s in, from the counter that was given', async (userName) => {
    const at = await scene(userName)
    const { passkey } = await seedPasskey(at.accountId, at.members)
    expect(passkey).toMatchObject({ userName, id: at.members.id, userHandle: at.user.userHandle })
    const owner = userName === 'root' ? 'root' : 'user/alice'
    expect(passkey.serialNumber).toMatch(new RegExp(`^arn:aws:iam::${at.accountId}:u2f/${owner}/passkey-[A-Z2-7]{26}$`))
    const { userHandle } = at.user
    const behind = await enter(at, userName, at.user.password ?? '')
    expect((await behind.answer(at.members.id, privateKey, { count: 5, userHandle })).kind).toBe('wrong')
    const next = await enter(at, userName, at.user.password ?? '')
    expect((await next.answer(at.members.id, privateKey, { count: 6, userHandle })).kind).toBe('session')
  })

  it('is the same whenever it is seeded in the same account', async () => {
    const at = await scene()
    const before = await seedPasskey(at.accountId, at.members)
    await makeAccount('standard', index)
    expect((await seedPasskey(at.accountId, at.members)).passkey).toEqual(before.passkey)
  })

  it('belongs to one user of all accounts', async () => {
    const at = await scene()
    await seedPasskey(at.accountId, at.members)
    const other = await scene('bob')
    const again = seedPasskey(other.accountId, { ...other.members, id: at.members.id })
    await expect(again).rejects.toMatchObject({ code: 'EntityAlreadyExists' })
  })
})

it.each([
  { userName: undefined },
  { userName: 7 },
  { id: 'short' },
  { id: 'not base64url, but long enough' },
  { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' },
  { publicKey: 'AAAA' },
  { signCount: -1 },
  { signCount: 2 ** 32 },
  { signCount: '1' },
  { name: 'a name' },
])('a passkey with %j is refused', async (wrong) => {
  const at = await scene()
  const refused = seedPasskey(at.accountId, { ...at.members, ...wrong })
  await expect(refused).rejects.toMatchObject({ code: 'ValidationError' })
})

it('no passkey is seeded for nobody', async () => {
  const at = await scene()
  const missing = { code: 'NoSuchEntity' }
  await expect(seedPasskey(at.accountId, { ...at.members, userName: 'nobody' })).rejects.toMatchObject(missing)
  await expect(seedPasskey(at.accountId, { ...at.members, userName: 'ALICE' })).rejects.toMatchObject(missing)
  await expect(seedPasskey('999999999999', at.members)).rejects.toMatchObject(missing)
})

it("erin's passkey signs her in with what the hooks return of it", async () => {
  const at = await scene('erin')
  const [passkey] = at.passkeys
  expect(passkey).toMatchObject({ userName: 'erin', userHandle: at.user.userHandle, signCount: 0 })
  const { answer } = await enter(at, 'erin', at.user.password ?? '')
  const lies = { count: 1, userHandle: passkey?.userHandle ?? '' }
  expect((await answer(passkey?.id ?? '', passkey?.privateKey ?? '', lies)).kind).toBe('session')
})

import { AssumeRoleCommand, GetCallerIdentityCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts'
import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { chanceFrom } from '@/lib/ids'
import { userRow } from '@/lib/rows'
import {
  ADMINISTRATOR,
  allowing,
  anAccessKey,
  anAccount,
  aUser,
  secretAccessKeyOf,
  type TestAccount,
  trailOf,
} from '@/lib/testing/account'
import { type Credentials, credentialsOf, ownApi, stsClient } from '@/lib/testing/api-server'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { ownReadings } from '@/lib/testing/readings'
import { presign, send, signForm, signQuery } from '@/lib/testing/signed-calls'
import { NOON } from '@/lib/testing/time'

ownDatabase()
const address = ownApi()

const LIST = 'Action=ListUsers&Version=2010-05-08'
const WHO = 'Action=GetCallerIdentity&Version=2011-06-15'

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  return { account, admin, key: await credentialsOf(admin) }
}

/** Calls the API with a correct signature. */
async function ask(key: Credentials, body: string, options: Parameters<typeof signForm>[3] = {}) {
  const headers = await signForm(address(), key, body, options)
  return send(address(), { headers, body })
}

const errorIn = ({ status, body }: { status: number; body: string }) => ({
  status,
  code: /<Code>(.*?)<\/Code>/.exec(body)?.[1],
  message: /<Message>(.*?)<\/Message>/.exec(body)?.[1],
})

describe('Success', () => {
  it('is XML with the id of the record', async () => {
    const { account, key } = await scene()
    const { status, headers, body } = await ask(key, LIST)
    const [event] = await trailOf(account)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/xml',
      'x-amzn-requestid': event?.id,
      'x-request-id': event?.id,
    })
    expect(body).toContain(`<RequestId>${event?.id}</RequestId>`)
    expect(event).toMatchObject({
      eventName: 'ListUsers',
      entryPoint: 'api',
      accessKeyId: key.accessKeyId,
      outcome: 'Success',
    })
  })

  it('is returned at both spellings of the address, without a redirect', async () => {
    const { key } = await scene()
    const slashed = `${address()}/`
    const headers = await signForm(slashed, key, LIST)
    expect((await send(slashed, { headers, body: LIST })).status).toBe(200)
  })

  it('is returned for a presigned GetCallerIdentity, and for no other operation', async () => {
    const { admin, key } = await scene()
    const who = await presign(address(), key, { Action: 'GetCallerIdentity', Version: '2011-06-15' })
    expect((await send(who, { method: 'GET' })).body).toContain(`<Arn>${admin.arn}</Arn>`)
    const token = await presign(address(), key, { Action: 'GetSessionToken', Version: '2011-06-15' })
    expect(errorIn(await send(token, { method: 'GET' }))).toMatchObject({ status: 400, code: 'InvalidAction' })
  })

  it('is returned for any operation by a GET signed in its header', async () => {
    const { account, key } = await scene()
    const query = { Action: 'GetUser', UserName: 'admin', Version: '2010-05-08' }
    const { url, headers } = await signQuery(address(), key, query)
    expect((await send(url, { method: 'GET', headers })).body).toContain('<UserName>admin</UserName>')
    expect((await trailOf(account)).map(({ eventName, outcome }) => [eventName, outcome])).toEqual([
      ['GetUser', 'Success'],
    ])
    const changed = url.replace('UserName=admin', 'UserName=alice')
    expect(errorIn(await send(changed, { method: 'GET', headers })).code).toBe('SignatureDoesNotMatch')
  })

  it('records when and where a key was used, once a minute', async () => {
    const { key } = await scene()
    const row = () => inStore((store) => store.accessKey.findUnique({ where: { accessKeyId: key.accessKeyId } }))
    await ask(key, LIST)
    const first = await row()
    expect(first).toMatchObject({ lastUsedRegion: 'us-east-1', lastUsedService: 'iam' })
    await ask(key, LIST)
    expect((await row())?.lastUsedAt).toEqual(first?.lastUsedAt)
    await ask(key, WHO, { service: 'sts' })
    expect((await row())?.lastUsedService).toBe('sts')
  })

  it('depends on the clock of the account', async () => {
    const { account, key } = await scene()
    await inStore((store) =>
      store.account.update({ where: { id: account.id }, data: { clockMode: 'fixed', clockAt: NOON } }),
    )
    expect(errorIn(await ask(key, LIST)).code).toBe('SignatureDoesNotMatch')
    const { status, headers } = await ask(key, LIST, { at: NOON })
    expect(status).toBe(200)
    expect(headers['x-server-time']).toBe(String(NOON.getTime()))
  })
})

describe('the caller', () => {
  const readings = ownReadings('refusal')

  const INVALID = {
    status: 403,
    code: 'InvalidClientTokenId',
    message: 'The security token included in the request is invalid',
  }

  it('is unknown without a signature', async () => {
    expect(errorIn(await send(address(), { body: LIST }))).toEqual({
      ...{ status: 403, code: 'MissingAuthenticationToken', message: 'Request is missing Authentication Token' },
    })
  })

  it('is unknown with an unknown key, an inactive one, or one of a deleted user', async () => {
    const { account, key, admin } = await scene()
    expect(errorIn(await ask({ ...key, accessKeyId: 'AKIANONENONENONENONE' }, LIST))).toEqual(INVALID)
    const inactive = await anAccessKey(admin, 2, 'Inactive')
    expect(errorIn(await ask({ accessKeyId: inactive, secretAccessKey: secretAccessKeyOf(inactive) }, LIST))).toEqual(
      INVALID,
    )
    await inStore((store) => store.user.deleteMany({ where: { account: account.id } }))
    expect(errorIn(await ask(key, LIST))).toEqual(INVALID)
  })

  it('is unknown with a wrong secret', async () => {
    const { key } = await scene()
    expect(errorIn(await ask({ ...key, secretAccessKey: 'x'.repeat(40) }, LIST))).toMatchObject({
      ...{ status: 403, code: 'SignatureDoesNotMatch' },
    })
  })

  it('is counted by the meter, if no operation answers', async () => {
    await send(address(), { body: LIST })
    await ask((await scene()).key, 'Action=None&Version=2010-05-08')
    expect(readings).toMatchObject([{ answer: 'MissingAuthenticationToken' }, { answer: 'InvalidAction' }])
  })

  it('learns nothing about parameters before the signature is checked', async () => {
    const { key } = await scene()
    const wrong = { ...key, secretAccessKey: 'x'.repeat(40) }
    for (const body of ['Action=None&Version=2010-05-08', 'Action=GetUser&Version=2010-05-08&UserName=%ff', '%%%']) {
      expect(errorIn(await ask(wrong, body)).code).toBe('SignatureDoesNotMatch')
      expect(errorIn(await send(address(), { body })).code).toBe('MissingAuthenticationToken')
    }
  })
})

// S-73.
describe('a session token', () => {
  async function tokenOf({ key }: { key: Credentials }): Promise<Credentials> {
    const { Credentials: issued } = await stsClient(address(), key).send(new GetSessionTokenCommand({}))
    return {
      accessKeyId: issued?.AccessKeyId ?? '',
      secretAccessKey: issued?.SecretAccessKey ?? '',
      sessionToken: issued?.SessionToken ?? '',
    }
  }

  const codeFor = async (key: Credentials) => errorIn(await ask(key, WHO, { service: 'sts' })).code ?? 'accepted'

  it('works repeatedly, until it expires', async () => {
    const here = await scene()
    const token = await tokenOf(here)
    expect(await codeFor(token)).toBe('accepted')
    expect(await codeFor(token)).toBe('accepted')
    const where = { accessKeyId: token.accessKeyId }
    await inStore((store) => store.temporaryCredential.update({ where, data: { expiresAt: later(new Date(0), 1) } }))
    expect(await codeFor(token)).toBe('ExpiredToken')
  })

  it('is refused if changed by one letter, truncated, missing, or with the key of another session', async () => {
    const here = await scene()
    const [token, other] = [await tokenOf(here), await tokenOf(here)]
    const text = token.sessionToken ?? ''
    for (const at of [0, 1, 17, text.length - 2]) {
      const letter = text[at] === 'A' ? 'B' : 'A'
      const sessionToken = `${text.slice(0, at)}${letter}${text.slice(at + 1)}`
      expect(await codeFor({ ...token, sessionToken }), `letter ${at}`).toBe('InvalidClientTokenId')
    }
    expect(await codeFor({ ...token, sessionToken: text.slice(0, -4) })).toBe('InvalidClientTokenId')
    expect(await codeFor({ accessKeyId: token.accessKeyId, secretAccessKey: token.secretAccessKey })).toBe(
      'InvalidClientTokenId',
    )
    expect(await codeFor({ ...token, sessionToken: other.sessionToken ?? '' })).toBe('InvalidClientTokenId')
    expect(await codeFor({ ...here.key, sessionToken: text })).toBe('InvalidClientTokenId')
  })

  it('must be signed', async () => {
    const { key } = await scene()
    const { sessionToken = '', ...bare } = await tokenOf({ key })
    const headers = await signForm(address(), bare, WHO, { service: 'sts' })
    const added = { ...headers, 'x-amz-security-token': sessionToken }
    expect(errorIn(await send(address(), { headers: added, body: WHO })).code).toBe('SignatureDoesNotMatch')
  })

  it('without MFA allows two operations, none of them of IAM', async () => {
    const here = await scene()
    const token = await tokenOf(here)
    expect(errorIn(await ask(token, LIST)).code).toBe('InvalidClientTokenId')
    expect(errorIn(await ask(token, 'Action=GetSessionToken&Version=2011-06-15', { service: 'sts' })).code).toBe(
      'AccessDenied',
    )
    const role = 'Action=AssumeRole&Version=2011-06-15&RoleSessionName=aa&RoleArn=arn:aws:iam::111122223333:role/none'
    expect(errorIn(await ask(token, role, { service: 'sts' })).code).toBe('AccessDenied')
  })

  it('is not inherited by a new user with the same name', async () => {
    const { account, admin, key } = await scene()
    const token = await tokenOf({ key })
    await inStore((store) => store.user.deleteMany({ where: { account: account.id } }))
    const again = { account: account.id, userId: 'AIDAOTHEROTHEROTHER00', name: admin.name, createdAt: NOON }
    await inStore((store) => store.user.create({ data: userRow(again) }))
    expect(await codeFor(token)).toBe('InvalidClientTokenId')
  })
})

describe('a request', () => {
  it.each([
    ['no action', 'Version=2010-05-08', 'iam', 'MissingAction'],
    ['an unknown action', 'Action=DoNothing&Version=2010-05-08', 'iam', 'InvalidAction'],
    ['no version', 'Action=ListUsers', 'iam', 'InvalidAction'],
    ['another version', 'Action=ListUsers&Version=2011-01-01', 'iam', 'InvalidAction'],
    ["the other service's version", 'Action=ListUsers&Version=2011-06-15', 'sts', 'InvalidAction'],
    ['a prototype', 'Action=constructor&Version=2010-05-08', 'iam', 'InvalidAction'],
    ['an operation that AWS does not have', 'Action=GetDecision&Version=2010-05-08', 'iam', 'InvalidAction'],
    ['an operation of CloudTrail', 'Action=LookupEvents&Version=2010-05-08', 'iam', 'InvalidAction'],
    ['a parameter that is too long', `${LIST}&PathPrefix=/${'x'.repeat(600)}`, 'iam', 'ValidationError'],
    ['parameters that are not UTF-8', `${LIST}&PathPrefix=%ff`, 'iam', 'MalformedQueryString'],
  ])('is refused: %s', async (_, body, service, code) => {
    const { key } = await scene()
    const { status, code: answered } = errorIn(await ask(key, body, { service }))
    expect(answered).toBe(code)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  it('must be signed for its service', async () => {
    const { key } = await scene()
    expect(errorIn(await ask(key, LIST, { service: 'sts' })).message).toBe(
      "Credential should be scoped to correct service: 'iam'. ",
    )
  })

  it('must be a form, not JSON', async () => {
    const { key } = await scene()
    expect(errorIn(await ask(key, LIST, { type: 'application/json' })).code).toBe('MalformedQueryString')
    expect((await ask(key, LIST, { type: 'Application/X-WWW-Form-Urlencoded; charset=utf-8' })).status).toBe(200)
  })

  it('must not be longer than a megabyte, announced or not', async () => {
    const body = 'a'.repeat(1024 * 1024 + 1)
    expect(errorIn(await send(address(), { body }))).toMatchObject({ status: 413, code: 'RequestEntityTooLarge' })
    const chunked = await send(address(), { body, headers: { 'transfer-encoding': 'chunked' } }).catch(() => undefined)
    // The server may close the connection while the rest is still being sent.
    if (chunked) expect(chunked.status).toBe(413)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is refused by the method %s', async (method) => {
    const answer = await send(address(), { method })
    expect(errorIn(answer)).toMatchObject({ status: 405, code: 'MethodNotAllowed' })
  })
})

describe('500 malformed requests', () => {
  it('get a 4xx answer, and the server continues', async () => {
    const { account, key } = await scene()
    const chance = chanceFrom('malformed requests')
    const good = await signForm(address(), key, LIST)
    for (let count = 0; count < 500; count++) {
      const { status, body } = await send(address(), await malformed(count, key, good, chance))
      expect(status, `request ${count}: ${body}`).toBeGreaterThanOrEqual(400)
      expect(status, `request ${count}: ${body}`).toBeLessThan(500)
      expect(body).not.toMatch(/node:|\.ts:|at \w+ \(/)
    }
    expect((await ask(key, LIST)).status).toBe(200)
    expect((await trailOf(account)).filter(({ outcome }) => outcome === 'ServiceFailure')).toEqual([])
  })
})

/** Random bytes sent in four ways: unsigned, signed, with a broken signature, with broken headers. */
async function malformed(
  count: number,
  key: Credentials,
  good: Record<string, string>,
  { bytes }: ReturnType<typeof chanceFrom>,
) {
  const noise = Buffer.from(bytes(5 + (bytes(1)[0] ?? 0)))
  const text = noise.toString('latin1')
  const printable = text.replace(/[^!-~]/g, '')
  switch (count % 4) {
    case 0:
      return { body: noise, headers: { 'content-type': printable || 'x' } }
    case 1: {
      const members = Array.from(
        { length: 1 + ((noise[0] ?? 0) % 9) },
        (_, index) => `${printable.slice(index, index + 9)}.${index}`,
      )
      const body = `${members.join('&')}&Action=${['ListUsers', 'TagUser', printable][count % 3]}&MaxItems=${text}`
      return { body, headers: await signForm(address(), key, body) }
    }
    case 2: {
      const authorization = (good.authorization ?? '').replace(/[0-9a-f]{8}$/, printable.slice(0, 8))
      return { body: LIST, headers: { ...good, authorization: `${authorization}${printable.slice(0, 20)}x` } }
    }
    default:
      return {
        body: LIST,
        headers: { ...good, 'x-amz-date': printable.slice(0, 20) || 'x', [`x-amz-${count}`]: printable },
      }
  }
}

describe('a page and a program', () => {
  it('are refused alike, with the same record', async () => {
    const account: TestAccount = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetUser')] })
    const { message } = errorIn(await ask(await credentialsOf(alice), LIST))
    expect(message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::${account.id}:user/ because no identity-based policy allows the iam:ListUsers action`,
    )
    expect(await trailOf(account)).toMatchObject([{ decision: 'implicitDeny', errorMessage: message }])
  })

  it('can use an SDK with only address and key', async () => {
    const { admin, key } = await scene()
    const sts = stsClient(address(), key)
    expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({ Arn: admin.arn })
    const assume = new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::111122223333:role/none', RoleSessionName: 'aa' })
    await expect(sts.send(assume)).rejects.toMatchObject({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } })
  })
})

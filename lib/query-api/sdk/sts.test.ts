import { CreateUserCommand } from '@aws-sdk/client-iam'
import { AssumeRoleCommand, GetCallerIdentityCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts'
import { describe, expect, it } from 'vitest'
import { assumedRoleArn, rootArn } from '@/lib/arns'
import { systemClock } from '@/lib/clock'
import { ADMINISTRATOR, aDevice, allowing, aPolicy, aRole, attach, denying, trusting } from '@/lib/testing/account'
import { credentialsOf, iamClient, ownApi, stsClient } from '@/lib/testing/api-server'
import { codeAt, codeOff } from '@/lib/testing/codes'
import { ownDatabase } from '@/lib/testing/database'
import { errorOf, issuedTo, sdkScene } from '@/lib/testing/sdk-scene'

ownDatabase()
const address = ownApi()

/** The account with an STS client for each of its users. */
async function scene() {
  const here = await sdkScene(address())
  const [sts, stsAsAlice] = [
    stsClient(address(), await credentialsOf(here.admin)),
    stsClient(address(), await credentialsOf(here.alice)),
  ]
  return { ...here, sts, stsAsAlice }
}

const CREDENTIALS = {
  AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
  SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9/+]{40}$/),
  SessionToken: expect.any(String),
  Expiration: expect.any(Date),
}

/** How long credentials are valid, rounded to the minute. */
const minutesUntil = (time: Date | undefined) =>
  Math.round(((time?.getTime() ?? 0) - systemClock.now().getTime()) / 60_000)

const NOT_VALID = (parameter: string, value: string, rule: string) =>
  `ValidationError 400: 1 validation error detected: Value '${value}' at '${parameter}' failed to satisfy constraint: Member must ${rule}`
const WRONG_CODE = 'AccessDenied 403: MultiFactorAuthentication failed with invalid MFA one time pass code. '
const NOT_YOURS =
  'AccessDenied 403: MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.'
const HALF =
  'AccessDenied 403: MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.'

describe('GetCallerIdentity', () => {
  it('Success, of a user, of the root user and of a role', async () => {
    const { account, alice, stsAsAlice } = await scene()
    const { $metadata, ...ofAlice } = await stsAsAlice.send(new GetCallerIdentityCommand({}))
    expect(ofAlice).toEqual({ UserId: alice.id, Account: account.id, Arn: alice.arn })
    expect($metadata.requestId).toMatch(/^[0-9a-f-]{36}$/)

    const asRoot = stsClient(address(), await credentialsOf(account.root))
    expect(await asRoot.send(new GetCallerIdentityCommand({}))).toMatchObject({
      ...{ UserId: account.id, Account: account.id, Arn: rootArn(account.id) },
    })
    const { roleArn: RoleArn, id } = await aRole(account, 'auditor', { trust: trusting(alice.arn) })
    const key = await issuedTo(stsAsAlice.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'night' })))
    expect(await stsClient(address(), key).send(new GetCallerIdentityCommand({}))).toMatchObject({
      ...{ UserId: `${id}:night`, Account: account.id, Arn: assumedRoleArn(account.id, 'auditor', 'night') },
    })
  })

  it('Success, whatever policies deny', async () => {
    const { alice, stsAsAlice } = await scene()
    await attach(alice, denying('*'))
    expect((await stsAsAlice.send(new GetCallerIdentityCommand({}))).Arn).toBe(alice.arn)
  })
})

describe('GetSessionToken', () => {
  it('Success, for twelve hours or the requested duration', async () => {
    const { alice, stsAsAlice } = await scene()
    const { Credentials } = await stsAsAlice.send(new GetSessionTokenCommand({}))
    expect(Credentials).toEqual(CREDENTIALS)
    expect(minutesUntil(Credentials?.Expiration)).toBe(720)
    const short = await stsAsAlice.send(new GetSessionTokenCommand({ DurationSeconds: 900 }))
    expect(minutesUntil(short.Credentials?.Expiration)).toBe(15)
    const key = await issuedTo(Promise.resolve(short))
    expect((await stsClient(address(), key).send(new GetCallerIdentityCommand({}))).Arn).toBe(alice.arn)
  })

  it('Success with a code, which is accepted once', async () => {
    const { account, alice, stsAsAlice } = await scene()
    await attach(alice, allowing('iam:CreateUser'))
    const device = await aDevice(account, 'alice', { owner: alice })
    const input = { SerialNumber: device.serialNumber, TokenCode: codeAt(device, systemClock.now()) }
    const key = await issuedTo(stsAsAlice.send(new GetSessionTokenCommand(input)))
    await iamClient(address(), key).send(new CreateUserCommand({ UserName: 'bob' }))
    expect(await errorOf(stsAsAlice.send(new GetSessionTokenCommand(input)))).toBe(WRONG_CODE)
  })

  it('Success for the root user, for an hour at most', async () => {
    const { account } = await scene()
    const asRoot = stsClient(address(), await credentialsOf(account.root))
    const { Credentials } = await asRoot.send(new GetSessionTokenCommand({ DurationSeconds: 129_600 }))
    expect(minutesUntil(Credentials?.Expiration)).toBe(60)
  })

  it('ValidationError, with the value', async () => {
    const { stsAsAlice } = await scene()
    expect(await errorOf(stsAsAlice.send(new GetSessionTokenCommand({ DurationSeconds: 899 })))).toBe(
      NOT_VALID('durationSeconds', '899', 'have value greater than or equal to 900'),
    )
  })

  it('AccessDenied for codes that prove nothing', async () => {
    const { account, admin, alice, stsAsAlice } = await scene()
    const [own, others] = [
      await aDevice(account, 'alice', { owner: alice }),
      await aDevice(account, 'admin', { owner: admin }),
    ]
    const now = systemClock.now()
    const ask = (SerialNumber?: string, TokenCode?: string) =>
      errorOf(stsAsAlice.send(new GetSessionTokenCommand({ SerialNumber, TokenCode })))
    expect(await ask(own.serialNumber, codeOff(own, -10, now))).toBe(WRONG_CODE)
    expect(await ask(others.serialNumber, codeAt(others, now))).toBe(NOT_YOURS)
    expect(await ask(own.serialNumber)).toBe(HALF)
  })

  it('AccessDenied to temporary credentials, and if a policy denies', async () => {
    const { account, alice, stsAsAlice } = await scene()
    const key = await issuedTo(stsAsAlice.send(new GetSessionTokenCommand({})))
    expect(await errorOf(stsClient(address(), key).send(new GetSessionTokenCommand({})))).toBe(
      'AccessDenied 403: Cannot call GetSessionToken with session credentials',
    )
    const policy = await aPolicy(account, denying('sts:GetSessionToken'))
    await attach(alice, policy)
    expect(await errorOf(stsAsAlice.send(new GetSessionTokenCommand({})))).toBe(
      `AccessDenied 403: User: ${alice.arn} is not authorized to perform: sts:GetSessionToken on resource: * with an explicit deny in an identity-based policy: ${policy}`,
    )
  })
})

describe('AssumeRole', () => {
  async function withRole(Condition?: Readonly<Record<string, unknown>>) {
    const here = await scene()
    const role = await aRole(here.account, 'auditor', { trust: trusting(here.alice.arn, Condition) })
    return { ...here, role, input: { RoleArn: role.roleArn, RoleSessionName: 'night' } }
  }

  it('Success', async () => {
    const { account, input, role, stsAsAlice } = await withRole()
    const { $metadata, ...answer } = await stsAsAlice.send(new AssumeRoleCommand(input))
    expect(answer).toEqual({
      Credentials: CREDENTIALS,
      AssumedRoleUser: { AssumedRoleId: `${role.id}:night`, Arn: assumedRoleArn(account.id, 'auditor', 'night') },
    })
    expect(minutesUntil(answer.Credentials?.Expiration)).toBe(60)
  })

  it('Success with every parameter', async () => {
    const { account, input, stsAsAlice } = await withRole({ StringEquals: { 'sts:ExternalId': 'x-1' } })
    const arn = await aPolicy(account, allowing('s3:*'))
    const passed = {
      ...{ ...input, DurationSeconds: 900, ExternalId: 'x-1', SourceIdentity: 'alice', PolicyArns: [{ arn }] },
      ...{ Policy: allowing('s3:GetObject').document, Tags: [{ Key: 'Team', Value: 'red' }] },
      TransitiveTagKeys: ['Team'],
    }
    const { $metadata, ...answer } = await stsAsAlice.send(new AssumeRoleCommand(passed))
    expect(answer).toEqual({
      ...{ Credentials: CREDENTIALS, AssumedRoleUser: expect.any(Object), SourceIdentity: 'alice' },
      PackedPolicySize: expect.any(Number),
    })
    expect(minutesUntil(answer.Credentials?.Expiration)).toBe(15)
  })

  it('Success with a code, if the trust policy requires one', async () => {
    const { account, alice, input, stsAsAlice } = await withRole({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } })
    const device = await aDevice(account, 'alice', { owner: alice })
    expect(await errorOf(stsAsAlice.send(new AssumeRoleCommand(input)))).toContain('AccessDenied 403: ')
    const code = { SerialNumber: device.serialNumber, TokenCode: codeAt(device, systemClock.now()) }
    const { Credentials } = await stsAsAlice.send(new AssumeRoleCommand({ ...input, ...code }))
    expect(Credentials).toEqual(CREDENTIALS)
    expect(await errorOf(stsAsAlice.send(new AssumeRoleCommand({ ...input, ...code })))).toBe(WRONG_CODE)
  })

  it('MalformedPolicyDocument', async () => {
    const { input, stsAsAlice } = await withRole()
    expect(await errorOf(stsAsAlice.send(new AssumeRoleCommand({ ...input, Policy: '{}' })))).toBe(
      'MalformedPolicyDocumentException 400: Syntax errors in policy.',
    )
  })

  it('PackedPolicyTooLarge', async () => {
    const { input, stsAsAlice } = await withRole()
    const Policy = allowing('s3:GetObject', `arn:aws:s3:::${'x'.repeat(2_048)}`).document
    expect(await errorOf(stsAsAlice.send(new AssumeRoleCommand({ ...input, Policy })))).toBe(
      'PackedPolicyTooLargeException 400: Packed size of session policy consumes more than the allotted space.',
    )
  })

  it('InvalidParameterValue', async () => {
    const { input, stsAsAlice } = await withRole()
    const arn = 'arn:aws:iam::aws:policy/None'
    expect(await errorOf(stsAsAlice.send(new AssumeRoleCommand({ ...input, PolicyArns: [{ arn }] })))).toBe(
      `InvalidParameterValue 400: The policy ${arn} cannot be found.`,
    )
  })

  it('ValidationError, with the value', async () => {
    const { input, stsAsAlice } = await withRole()
    expect(await errorOf(stsAsAlice.send(new AssumeRoleCommand({ ...input, RoleSessionName: 'night:2' })))).toBe(
      NOT_VALID('roleSessionName', 'night:2', 'satisfy regular expression pattern: [\\w+=,.@-]*'),
    )
    const RoleArn = 'arn:aws:iam::auditor-role'
    expect(await errorOf(stsAsAlice.send(new AssumeRoleCommand({ ...input, RoleArn })))).toBe(
      `ValidationError 400: ${RoleArn} is invalid`,
    )
    expect(await errorOf(stsAsAlice.send(new AssumeRoleCommand({ ...input, DurationSeconds: 3_601 })))).toBe(
      'ValidationError 400: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    )
  })

  it('AccessDenied if the trust policy names another caller, and for a role that does not exist', async () => {
    const { admin, alice, input, sts, stsAsAlice } = await withRole()
    const refusal = (arn: string, role: string) =>
      `AccessDenied 403: User: ${arn} is not authorized to perform: sts:AssumeRole on resource: ${role}`
    expect(await errorOf(sts.send(new AssumeRoleCommand(input)))).toContain(refusal(admin.arn, input.RoleArn))
    const none = `${input.RoleArn}-none`
    expect(await errorOf(stsAsAlice.send(new AssumeRoleCommand({ ...input, RoleArn: none })))).toContain(
      refusal(alice.arn, none),
    )
  })

  it('AccessDenied to the root user, and for a code without a device', async () => {
    const { account, input, stsAsAlice } = await withRole()
    const { roleArn } = await aRole(account, 'open', { policies: [ADMINISTRATOR] })
    const asRoot = stsClient(address(), await credentialsOf(account.root))
    expect(await errorOf(asRoot.send(new AssumeRoleCommand({ ...input, RoleArn: roleArn })))).toBe(
      'AccessDenied 403: Roles may not be assumed by root accounts.',
    )
    expect(await errorOf(stsAsAlice.send(new AssumeRoleCommand({ ...input, TokenCode: '123456' })))).toBe(HALF)
  })
})

describe('a client of IAM with credentials from STS', () => {
  it('InvalidClientTokenId without a code', async () => {
    const { stsAsAlice } = await scene()
    const key = await issuedTo(stsAsAlice.send(new GetSessionTokenCommand({})))
    expect(await errorOf(iamClient(address(), key).send(new CreateUserCommand({ UserName: 'bob' })))).toBe(
      'InvalidClientTokenId 403: The security token included in the request is invalid',
    )
  })
})

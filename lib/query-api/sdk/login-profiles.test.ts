import {
  CreateLoginProfileCommand,
  DeleteLoginProfileCommand,
  GetLoginProfileCommand,
  UpdateLoginProfileCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { aPassword } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { errorOf, sdkScene } from '@/lib/testing/sdk-scene'
import { NOON } from '@/lib/testing/time'

ownDatabase()
const address = ownApi()
const scene = () => sdkScene(address())

const alices = { UserName: 'alice' }
const nobodys = { UserName: 'nobody' }
const Password = 'Good-Passw0rd!'
const NOBODY = 'NoSuchEntityException 404: The user with name nobody cannot be found.'
const NO_PROFILE = 'NoSuchEntityException 404: Login Profile for User alice cannot be found.'
const TOO_WEAK =
  'PasswordPolicyViolationException 400: Password should meet 2 more of the following requirements: At least one uppercase letter, At least one number, At least one symbol'

/** The same, with a password for alice. */
async function withPassword() {
  const here = await scene()
  await aPassword(here.alice, 'Old-Passw0rd!')
  return here
}

describe('CreateLoginProfile', () => {
  it('Success', async () => {
    const { iam } = await scene()
    const input = { ...alices, Password, PasswordResetRequired: true }
    expect((await iam.send(new CreateLoginProfileCommand(input))).LoginProfile).toEqual({
      ...{ UserName: 'alice', CreateDate: expect.any(Date), PasswordResetRequired: true },
    })
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new CreateLoginProfileCommand({ ...nobodys, Password })))).toBe(NOBODY)
  })

  it('PasswordPolicyViolation', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new CreateLoginProfileCommand({ ...alices, Password: 'lowercase' })))).toBe(TOO_WEAK)
  })
})

describe('GetLoginProfile', () => {
  it('Success', async () => {
    const { iam } = await withPassword()
    expect((await iam.send(new GetLoginProfileCommand(alices))).LoginProfile).toEqual({
      ...{ UserName: 'alice', CreateDate: NOON, PasswordResetRequired: false },
    })
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new GetLoginProfileCommand(nobodys)))).toBe(NOBODY)
    expect(await errorOf(iam.send(new GetLoginProfileCommand(alices)))).toBe(NO_PROFILE)
  })
})

describe('UpdateLoginProfile', () => {
  it('Success', async () => {
    const { iam } = await withPassword()
    await iam.send(new UpdateLoginProfileCommand({ ...alices, Password, PasswordResetRequired: true }))
    expect((await iam.send(new GetLoginProfileCommand(alices))).LoginProfile?.PasswordResetRequired).toBe(true)
    await iam.send(new UpdateLoginProfileCommand({ ...alices, PasswordResetRequired: false }))
    expect((await iam.send(new GetLoginProfileCommand(alices))).LoginProfile?.PasswordResetRequired).toBe(false)
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new UpdateLoginProfileCommand({ ...nobodys, Password })))).toBe(NOBODY)
    expect(await errorOf(iam.send(new UpdateLoginProfileCommand({ ...alices, Password })))).toBe(NO_PROFILE)
  })
})

describe('DeleteLoginProfile', () => {
  it('Success', async () => {
    const { iam } = await withPassword()
    await iam.send(new DeleteLoginProfileCommand(alices))
    expect(await errorOf(iam.send(new GetLoginProfileCommand(alices)))).toBe(NO_PROFILE)
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeleteLoginProfileCommand(nobodys)))).toBe(NOBODY)
    expect(await errorOf(iam.send(new DeleteLoginProfileCommand(alices)))).toBe(NO_PROFILE)
  })
})

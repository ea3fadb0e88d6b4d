import {
  CreateServiceSpecificCredentialCommand,
  DeleteServiceSpecificCredentialCommand,
  LimitExceededException,
  ListServiceSpecificCredentialsCommand,
  NoSuchEntityException,
  ResetServiceSpecificCredentialCommand,
  UpdateServiceSpecificCredentialCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aServiceCredential, aUser } from '@/lib/testing/account'
import { credentialsOf, iamClient, ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'

ownDatabase()
const address = ownApi()

const GIT = 'codecommit.amazonaws.com'

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [ADMINISTRATOR] })
  const bob = await aUser(account, 'bob')
  return { account, alice, bob, iam: iamClient(address(), await credentialsOf(alice)) }
}

const UNKNOWN = { ServiceSpecificCredentialId: 'ACCAXXXXXXXXXXXXXXXXX' }

describe('Success', () => {
  it('from a password to its deletion', async () => {
    const { account, iam } = await scene()
    const created = await iam.send(new CreateServiceSpecificCredentialCommand({ UserName: 'alice', ServiceName: GIT }))
    const { ServicePassword, ...facts } = { ServicePassword: '', ...created.ServiceSpecificCredential }
    expect(ServicePassword).toMatch(/^[A-Za-z0-9/+]{43}=$/)
    expect(facts).toEqual({
      CreateDate: expect.any(Date),
      ServiceName: GIT,
      ServiceUserName: `alice-at-${account.id}`,
      ServiceSpecificCredentialId: expect.stringMatching(/^ACCA\w{17}$/),
      UserName: 'alice',
      Status: 'Active',
    })
    const id = { ServiceSpecificCredentialId: facts.ServiceSpecificCredentialId ?? '' }
    const reset = await iam.send(new ResetServiceSpecificCredentialCommand(id))
    expect(reset.ServiceSpecificCredential).toEqual({ ...facts, ServicePassword: expect.any(String) })
    expect(reset.ServiceSpecificCredential?.ServicePassword).not.toBe(ServicePassword)
    await iam.send(new UpdateServiceSpecificCredentialCommand({ ...id, Status: 'Inactive' }))
    const listed = await iam.send(new ListServiceSpecificCredentialsCommand({ UserName: 'alice', ServiceName: GIT }))
    expect(listed).toMatchObject({ IsTruncated: false, ServiceSpecificCredentials: [{ ...facts, Status: 'Inactive' }] })
    expect(JSON.stringify(listed)).not.toContain('Password')
    await iam.send(new DeleteServiceSpecificCredentialCommand(id))
    expect((await iam.send(new ListServiceSpecificCredentialsCommand({}))).ServiceSpecificCredentials).toEqual([])
  })

  it('for an API key that expires', async () => {
    const { account, iam } = await scene()
    const input = { UserName: 'alice', ServiceName: 'bedrock.amazonaws.com', CredentialAgeDays: 7 }
    const { ServiceSpecificCredential } = await iam.send(new CreateServiceSpecificCredentialCommand(input))
    const { CreateDate, ExpirationDate, ...facts } = { ...ServiceSpecificCredential }
    expect(Number(ExpirationDate) - Number(CreateDate)).toBe(7 * 86_400_000)
    expect(facts).toEqual({
      ServiceName: 'bedrock.amazonaws.com',
      ServiceCredentialAlias: `alice-at-${account.id}`,
      ServiceCredentialSecret: expect.stringMatching(/^ABSK/),
      ServiceSpecificCredentialId: expect.stringMatching(/^ACCA\w{17}$/),
      UserName: 'alice',
      Status: 'Active',
    })
  })

  it("for everybody's credentials, page by page", async () => {
    const { alice, bob, iam } = await scene()
    const ids = [await aServiceCredential(alice, 1), await aServiceCredential(alice, 2), await aServiceCredential(bob)]
    const page = { AllUsers: true, MaxItems: 2 }
    const first = await iam.send(new ListServiceSpecificCredentialsCommand(page))
    const second = await iam.send(new ListServiceSpecificCredentialsCommand({ ...page, Marker: first.Marker }))
    expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false])
    const listed = [first, second].flatMap(({ ServiceSpecificCredentials = [] }) => ServiceSpecificCredentials)
    expect(listed.map(({ ServiceSpecificCredentialId }) => ServiceSpecificCredentialId)).toEqual(ids.sort())
  })
})

describe('NoSuchEntityException', () => {
  it('is thrown for unknown credentials', async () => {
    const { iam } = await scene()
    for (const send of [
      () => iam.send(new ResetServiceSpecificCredentialCommand(UNKNOWN)),
      () => iam.send(new UpdateServiceSpecificCredentialCommand({ ...UNKNOWN, Status: 'Active' })),
      () => iam.send(new DeleteServiceSpecificCredentialCommand(UNKNOWN)),
    ]) {
      const error = await send().catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(NoSuchEntityException)
      expect(error).toMatchObject({ message: 'No such credential ACCAXXXXXXXXXXXXXXXXX exists' })
    }
  })

  it('is thrown for an unknown user, and an unknown service', async () => {
    const { iam } = await scene()
    for (const wrong of [{ UserName: 'nobody' }, { ServiceName: 'none.amazonaws.com' }]) {
      const create = new CreateServiceSpecificCredentialCommand({ UserName: 'alice', ServiceName: GIT, ...wrong })
      await expect(iam.send(create)).rejects.toThrow(NoSuchEntityException)
      await expect(iam.send(new ListServiceSpecificCredentialsCommand(wrong))).rejects.toThrow(NoSuchEntityException)
    }
  })
})

describe('LimitExceededException', () => {
  it('is thrown for the third of a service', async () => {
    const { alice, iam } = await scene()
    await aServiceCredential(alice, 1)
    await aServiceCredential(alice, 2)
    const create = new CreateServiceSpecificCredentialCommand({ UserName: 'alice', ServiceName: GIT })
    await expect(iam.send(create)).rejects.toThrow(LimitExceededException)
  })
})

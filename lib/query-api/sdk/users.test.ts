import {
  ChangePasswordCommand,
  CreateUserCommand,
  DeleteUserCommand,
  GetUserCommand,
  ListUsersCommand,
  paginateListUsers,
  UpdateUserCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { rootArn, userArn } from '@/lib/arns'
import { userRow } from '@/lib/rows'
import { ADMINISTRATOR, aPassword, aUser, setBoundary } from '@/lib/testing/account'
import { credentialsOf, iamClient, ownApi } from '@/lib/testing/api-server'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { denied, errorOf, pagesOf, sdkScene } from '@/lib/testing/sdk-scene'
import { NOON } from '@/lib/testing/time'

ownDatabase()
const address = ownApi()
const scene = () => sdkScene(address())

const NOBODY = 'NoSuchEntityException 404: The user with name nobody cannot be found.'
const [OLD, NEW] = ['Old-Passw0rd!', 'New-Passw0rd!']

describe('CreateUser', () => {
  it('Success', async () => {
    const { account, iam } = await scene()
    const Tags = [
      { Key: 'Team', Value: 'red + blue' },
      { Key: 'empty', Value: '' },
    ]
    const input = { UserName: 'Bob', Path: '/division/', PermissionsBoundary: ADMINISTRATOR, Tags }
    const { User } = await iam.send(new CreateUserCommand(input))
    expect(User).toEqual({
      ...{ Path: '/division/', UserName: 'Bob', UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/) },
      ...{ Arn: userArn(account.id, '/division/', 'Bob'), CreateDate: expect.any(Date), Tags },
      PermissionsBoundary: {
        PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
        PermissionsBoundaryArn: ADMINISTRATOR,
      },
    })
  })

  it('Success without optional parameters', async () => {
    const { iam } = await scene()
    const { User } = await iam.send(new CreateUserCommand({ UserName: 'bob', Tags: [] }))
    expect(User).toMatchObject({ Path: '/' })
    expect(User).not.toHaveProperty('Tags')
    expect(User).not.toHaveProperty('PermissionsBoundary')
  })

  it('EntityAlreadyExists', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new CreateUserCommand({ UserName: 'ALICE' })))).toBe(
      'EntityAlreadyExistsException 409: User with name ALICE already exists.',
    )
  })

  it('InvalidInput', async () => {
    const { iam } = await scene()
    const Tags = ['team', 'Team'].map((Key) => ({ Key, Value: 'red' }))
    expect(await errorOf(iam.send(new CreateUserCommand({ UserName: 'bob', Tags })))).toBe(
      'InvalidInputException 400: Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    )
    const PermissionsBoundary = 'arn:aws:iam::aws:user/nobody'
    expect(await errorOf(iam.send(new CreateUserCommand({ UserName: 'bob', PermissionsBoundary })))).toBe(
      `InvalidInputException 400: ARN ${PermissionsBoundary} is not valid.`,
    )
  })

  it('LimitExceeded', async () => {
    const { account, iam } = await scene()
    const rows = Array.from({ length: 5_000 }, (_, index) =>
      userRow({ account: account.id, userId: `AIDA${index}`, name: `user-${index}`, createdAt: NOON }),
    )
    await inStore((store) => store.user.createMany({ data: rows }))
    expect(await errorOf(iam.send(new CreateUserCommand({ UserName: 'bob' })))).toBe(
      'LimitExceededException 409: Cannot exceed quota for UsersPerAccount: 5000',
    )
  })
})

describe('GetUser', () => {
  it('Success', async () => {
    const { account, alice, iam } = await scene()
    await setBoundary(alice, ADMINISTRATOR)
    await inStore((store) =>
      store.user.updateMany({ where: { account: account.id, name: 'alice' }, data: { passwordLastUsed: NOON } }),
    )
    const tag = { account: account.id, userId: alice.id, key: 'Team', keyKey: 'team', value: 'red' }
    await inStore((store) => store.userTag.create({ data: tag }))
    const { User } = await iam.send(new GetUserCommand({ UserName: 'Alice' }))
    expect(User).toEqual({
      ...{ Path: '/', UserName: 'alice', UserId: alice.id, Arn: alice.arn, CreateDate: NOON, PasswordLastUsed: NOON },
      PermissionsBoundary: {
        PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
        PermissionsBoundaryArn: ADMINISTRATOR,
      },
      Tags: [{ Key: 'Team', Value: 'red' }],
    })
  })

  it('Success about oneself, as a user and as the root user', async () => {
    const { account, admin, iam } = await scene()
    expect((await iam.send(new GetUserCommand({}))).User).toEqual({
      ...{ Path: '/', UserName: 'admin', UserId: admin.id, Arn: admin.arn, CreateDate: NOON },
    })
    const asRoot = iamClient(address(), await credentialsOf(account.root))
    expect((await asRoot.send(new GetUserCommand({}))).User).toMatchObject({
      ...{ UserId: account.id, Arn: rootArn(account.id), CreateDate: NOON },
    })
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new GetUserCommand({ UserName: 'nobody' })))).toBe(NOBODY)
  })
})

describe('ListUsers', () => {
  it('Success', async () => {
    const { account, admin, alice, iam } = await scene()
    const bob = await aUser(account, 'Bob', { path: '/division/' })
    const facts = [admin, alice, bob].map(({ arn, id, name, path }) => ({
      ...{ Arn: arn, CreateDate: NOON, Path: path, UserId: id, UserName: name },
    }))
    const { $metadata, ...all } = await iam.send(new ListUsersCommand({}))
    expect(all).toEqual({ IsTruncated: false, Users: facts })
    expect($metadata.requestId).toMatch(/^[0-9a-f-]{36}$/)
    const { Users } = await iam.send(new ListUsersCommand({ PathPrefix: '/div' }))
    expect(Users).toEqual(facts.slice(2))
    expect((await iam.send(new ListUsersCommand({ PathPrefix: '/none/' }))).Users).toEqual([])
  })

  it('Success, page by page', async () => {
    const { account, iam } = await scene()
    await aUser(account, 'bob')
    const pages = await pagesOf(paginateListUsers({ client: iam, pageSize: 2 }, {}))
    expect(pages.map(({ IsTruncated, Users }) => [IsTruncated, ...(Users ?? []).map((one) => one.UserName)])).toEqual([
      [true, 'admin', 'alice'],
      [false, 'bob'],
    ])
  })

  it('AccessDenied', async () => {
    const { account, alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new ListUsersCommand({})))).toBe(
      denied(alice, 'iam:ListUsers', `arn:aws:iam::${account.id}:user/`),
    )
  })
})

describe('UpdateUser', () => {
  it('Success', async () => {
    const { account, alice, iam } = await scene()
    await iam.send(new UpdateUserCommand({ UserName: 'alice', NewUserName: 'alicia', NewPath: '/division/' }))
    expect((await iam.send(new GetUserCommand({ UserName: 'alicia' }))).User).toMatchObject({
      ...{ UserId: alice.id, Arn: userArn(account.id, '/division/', 'alicia') },
    })
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new UpdateUserCommand({ UserName: 'nobody', NewPath: '/a/' })))).toBe(NOBODY)
  })
})

describe('DeleteUser', () => {
  it('Success', async () => {
    const { account, iam } = await scene()
    await aUser(account, 'bob')
    await iam.send(new DeleteUserCommand({ UserName: 'bob' }))
    expect(await errorOf(iam.send(new GetUserCommand({ UserName: 'bob' })))).toContain('NoSuchEntityException')
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeleteUserCommand({ UserName: 'nobody' })))).toBe(NOBODY)
  })
})

describe('ChangePassword', () => {
  async function withPassword() {
    const here = await scene()
    await aPassword(here.admin, OLD)
    return here
  }
  const change = { OldPassword: OLD, NewPassword: NEW }

  it('Success', async () => {
    const { iam } = await withPassword()
    await iam.send(new ChangePasswordCommand(change))
    await iam.send(new ChangePasswordCommand({ OldPassword: NEW, NewPassword: OLD }))
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new ChangePasswordCommand(change)))).toBe(
      'NoSuchEntityException 404: Login Profile for User admin cannot be found.',
    )
  })

  it('InvalidUserType', async () => {
    const { account } = await scene()
    const asRoot = iamClient(address(), await credentialsOf(account.root))
    expect(await errorOf(asRoot.send(new ChangePasswordCommand(change)))).toBe(
      'InvalidUserTypeException 400: Only IAM Users can change their own password.',
    )
  })

  it('Throttling, after some tries', async () => {
    const { iam } = await withPassword()
    const answers: string[] = []
    for (let tries = 0; tries < 10; tries++) {
      answers.push(await errorOf(iam.send(new ChangePasswordCommand({ ...change, OldPassword: NEW }))))
    }
    expect(answers.slice(0, 4)).toEqual(Array(4).fill('AccessDenied 403: The old password was incorrect.'))
    expect(answers).toContain('Throttling 400: Rate exceeded')
  })
})

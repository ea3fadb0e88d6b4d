import {
  AddUserToGroupCommand,
  CreateGroupCommand,
  DeleteGroupCommand,
  GetGroupCommand,
  ListGroupsCommand,
  ListGroupsForUserCommand,
  paginateGetGroup,
  paginateListGroups,
  paginateListGroupsForUser,
  RemoveUserFromGroupCommand,
  UpdateGroupCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { groupArn } from '@/lib/arns'
import { ADMINISTRATOR, aGroup, allowing, attach, putInline, type TestAccount } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { denied, errorOf, pagesOf, sdkScene } from '@/lib/testing/sdk-scene'
import { NOON } from '@/lib/testing/time'

ownDatabase()
const address = ownApi()
const scene = () => sdkScene(address())

const team = { GroupName: 'team' }
const nobodys = { GroupName: 'none' }
const alices = { UserName: 'alice' }
const NO_GROUP = 'NoSuchEntityException 404: The group with name none cannot be found.'
const NO_USER = 'NoSuchEntityException 404: The user with name nobody cannot be found.'

const facts = ({ id }: TestAccount, name: string, groupId: string, path = '/') => ({
  ...{ Path: path, GroupName: name, GroupId: groupId, Arn: groupArn(id, path, name), CreateDate: NOON },
})

/** The same with a group without members. */
async function withTeam() {
  const here = await scene()
  return { ...here, group: await aGroup(here.account, 'team'), teamArn: groupArn(here.account.id, '/', 'team') }
}

describe('CreateGroup', () => {
  it('Success', async () => {
    const { account, iam } = await scene()
    const { Group } = await iam.send(new CreateGroupCommand({ ...team, Path: '/division/' }))
    expect(Group).toEqual({
      ...facts(account, 'team', expect.stringMatching(/^AGPA[A-Z2-7]{17}$/), '/division/'),
      CreateDate: expect.any(Date),
    })
  })

  it('EntityAlreadyExists', async () => {
    const { iam } = await withTeam()
    expect(await errorOf(iam.send(new CreateGroupCommand({ GroupName: 'Team' })))).toBe(
      'EntityAlreadyExistsException 409: Group with name Team already exists.',
    )
  })
})

describe('GetGroup', () => {
  it('Success, page by page', async () => {
    const { account, admin, alice, iam } = await scene()
    const { id } = await aGroup(account, 'team', { members: [alice, admin] })
    const pages = await pagesOf(paginateGetGroup({ client: iam, pageSize: 1 }, { ...team }))
    const told = pages.map(({ Group, IsTruncated, Users }) => ({ Group, IsTruncated, Users }))
    const Group = facts(account, 'team', id)
    const user = ({ id: UserId, arn: Arn, name: UserName }: typeof alice) => ({
      ...{ Path: '/', UserName, UserId, Arn, CreateDate: NOON },
    })
    expect(told).toEqual([
      { Group, IsTruncated: true, Users: [user(admin)] },
      { Group, IsTruncated: false, Users: [user(alice)] },
    ])
  })

  it('Success, of a group without members', async () => {
    const { iam } = await withTeam()
    expect((await iam.send(new GetGroupCommand(team))).Users).toEqual([])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new GetGroupCommand(nobodys)))).toBe(NO_GROUP)
  })
})

describe('ListGroups', () => {
  it('Success, page by page and by path', async () => {
    const { account, iam } = await scene()
    const { id: team } = await aGroup(account, 'team')
    const { id: other } = await aGroup(account, 'Admins', { path: '/division/' })
    const groups = [facts(account, 'Admins', other, '/division/'), facts(account, 'team', team)]
    const pages = await pagesOf(paginateListGroups({ client: iam, pageSize: 1 }, {}))
    expect(pages.map(({ IsTruncated, Groups }) => ({ IsTruncated, Groups }))).toEqual([
      { IsTruncated: true, Groups: groups.slice(0, 1) },
      { IsTruncated: false, Groups: groups.slice(1) },
    ])
    expect((await iam.send(new ListGroupsCommand({ PathPrefix: '/d' }))).Groups).toEqual(groups.slice(0, 1))
    expect((await iam.send(new ListGroupsCommand({ PathPrefix: '/none/' }))).Groups).toEqual([])
  })

  it('AccessDenied', async () => {
    const { account, alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new ListGroupsCommand({})))).toBe(
      denied(alice, 'iam:ListGroups', `arn:aws:iam::${account.id}:group/`),
    )
  })
})

describe('UpdateGroup', () => {
  it('Success', async () => {
    const { account, group, iam } = await withTeam()
    await iam.send(new UpdateGroupCommand({ ...team, NewGroupName: 'crew', NewPath: '/division/' }))
    const { Group } = await iam.send(new GetGroupCommand({ GroupName: 'crew' }))
    expect(Group).toEqual(facts(account, 'crew', group.id, '/division/'))
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new UpdateGroupCommand({ ...nobodys, NewGroupName: 'crew' })))).toBe(NO_GROUP)
  })
})

describe('DeleteGroup', () => {
  it('Success', async () => {
    const { iam } = await withTeam()
    await iam.send(new DeleteGroupCommand(team))
    expect((await iam.send(new ListGroupsCommand({}))).Groups).toEqual([])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeleteGroupCommand(nobodys)))).toBe(NO_GROUP)
  })

  it('DeleteConflict', async () => {
    const { group, iam } = await withTeam()
    const obstacles: [string, () => Promise<unknown>][] = [
      ['delete policies', () => putInline(group, allowing('s3:*'))],
      ['detach all policies', () => attach(group, ADMINISTRATOR)],
      ['remove users from group', () => iam.send(new AddUserToGroupCommand({ ...team, ...alices }))],
    ]
    for (const [what, make] of obstacles) {
      await make()
      expect(await errorOf(iam.send(new DeleteGroupCommand(team)))).toBe(
        `DeleteConflictException 409: Cannot delete entity, must ${what} first.`,
      )
    }
  })
})

describe('AddUserToGroup', () => {
  it('Success, also for a member', async () => {
    const { iam } = await withTeam()
    await iam.send(new AddUserToGroupCommand({ ...team, ...alices }))
    await iam.send(new AddUserToGroupCommand({ ...team, ...alices }))
    expect((await iam.send(new GetGroupCommand(team))).Users).toMatchObject([alices])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await withTeam()
    expect(await errorOf(iam.send(new AddUserToGroupCommand({ ...nobodys, ...alices })))).toBe(NO_GROUP)
    expect(await errorOf(iam.send(new AddUserToGroupCommand({ ...team, UserName: 'nobody' })))).toBe(NO_USER)
  })
})

describe('RemoveUserFromGroup', () => {
  it('Success', async () => {
    const { account, alice, iam } = await scene()
    await aGroup(account, 'team', { members: [alice] })
    await iam.send(new RemoveUserFromGroupCommand({ ...team, ...alices }))
    expect((await iam.send(new GetGroupCommand(team))).Users).toEqual([])
  })

  it('NoSuchEntity, for the user before the group', async () => {
    const { iam } = await withTeam()
    expect(await errorOf(iam.send(new RemoveUserFromGroupCommand({ ...nobodys, ...alices })))).toBe(NO_GROUP)
    expect(await errorOf(iam.send(new RemoveUserFromGroupCommand({ ...nobodys, UserName: 'nobody' })))).toBe(NO_USER)
  })
})

describe('ListGroupsForUser', () => {
  it('Success, page by page', async () => {
    const { account, alice, iam } = await scene()
    const [crew, team] = [
      await aGroup(account, 'crew', { members: [alice] }),
      await aGroup(account, 'team', { members: [alice] }),
    ]
    await aGroup(account, 'others')
    const pages = await pagesOf(paginateListGroupsForUser({ client: iam, pageSize: 1 }, { ...alices }))
    expect(pages.map(({ Groups }) => Groups)).toEqual([
      [facts(account, 'crew', crew.id)],
      [facts(account, 'team', team.id)],
    ])
    expect((await iam.send(new ListGroupsForUserCommand({ UserName: 'admin' }))).Groups).toEqual([])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new ListGroupsForUserCommand({ UserName: 'nobody' })))).toBe(NO_USER)
  })
})

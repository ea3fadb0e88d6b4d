import { describe, expect, it } from 'vitest'
import { preview } from '@/lib/gate/preview'
import { ListGroupsForUser } from '@/lib/operations/iam/groups/list-groups-for-user'
import { GetUserPolicy } from '@/lib/operations/iam/inline-policies/get-inline-policy'
import { GetLoginProfile } from '@/lib/operations/iam/login-profiles/get-login-profile'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { ADMINISTRATOR, aGroup, allowing, anAccount, aUser, denying } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { askAs } from './ask'
import { performCreation } from './creation'
import type { NewUser } from './new-user'
import { creationSteps } from './user-creation'

ownDatabase()

const NEW: NewUser = {
  ...{ name: 'gina', path: '/', hasAccess: true, demandsNew: true, groups: ['readers'] },
  ...{ policies: [ADMINISTRATOR], inline: [], boundary: ADMINISTRATOR, tags: [{ Key: 'team', Value: 'payments' }] },
}
const PASSWORD = 'Gina-Passw0rd!'

async function scene(...denied: string[]) {
  const account = await anAccount()
  await aGroup(account, 'readers')
  const policies = denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
  return withMfa(await aUser(account, 'admin', { policies }))
}

describe('the calls that create a user', () => {
  it('begin with the user, and give only what was chosen', () => {
    expect(creationSteps(NEW).map(({ on, call }) => [call.operation.action, on])).toEqual([
      ['iam:CreateUser', 'gina'],
      ['iam:CreateLoginProfile', 'gina'],
      ['iam:AddUserToGroup', 'readers'],
      ['iam:AttachUserPolicy', 'AdministratorAccess'],
    ])
    expect(creationSteps({ ...NEW, hasAccess: false, groups: [], policies: [] })).toHaveLength(1)
  })

  it('create the user with boundary, tags, group and a password that must be changed', async () => {
    const admin = await scene()
    const made = await performCreation(admin, creationSteps(NEW, { password: PASSWORD }))
    expect(made).toMatchObject({ ok: true, output: { calls: Array.from({ length: 4 }, () => ({ outcome: 'done' })) } })
    const UserName = 'gina'
    expect(await askAs(admin, GetUser, { UserName })).toMatchObject({
      output: { User: { PermissionsBoundary: { PermissionsBoundaryArn: ADMINISTRATOR }, Tags: NEW.tags } },
    })
    expect(await askAs(admin, GetLoginProfile, { UserName })).toMatchObject({
      output: { LoginProfile: { PasswordResetRequired: true } },
    })
    expect(await askAs(admin, ListGroupsForUser, { UserName })).toMatchObject({
      output: { Groups: [{ GroupName: 'readers' }] },
    })
  })

  it('are over if there can be no such user', async () => {
    expect(
      await performCreation(await scene(), creationSteps({ ...NEW, name: 'ADMIN' }, { password: PASSWORD })),
    ).toMatchObject({
      ok: false,
      error: { code: 'EntityAlreadyExists' },
    })
  })

  it('do not depend on each other after the first', async () => {
    const made = await performCreation(await scene('iam:AddUserToGroup'), creationSteps(NEW, { password: 'weak' }))
    expect(made).toMatchObject({
      output: {
        calls: [{ outcome: 'done' }, { outcome: 'failed' }, { outcome: 'denied', on: 'readers' }, { outcome: 'done' }],
        failed: [{ on: 'gina' }, { on: 'readers' }],
      },
    })
  })

  it('copy inline policies by their texts, and are foreseen without them', async () => {
    const user = {
      ...NEW,
      hasAccess: false,
      groups: [],
      policies: [],
      inline: [{ from: 'alice', name: 'ReadsBuckets' }],
    }
    const steps = creationSteps(user)
    expect(steps.map(({ on, call }) => [call.operation.action, on])).toEqual([
      ['iam:CreateUser', 'gina'],
      ['iam:PutUserPolicy', 'ReadsBuckets'],
    ])
    const admin = await scene()
    const questions = steps.map(({ call }) => call)
    expect((await preview(admin, questions)).map(({ message }) => message)).toEqual([undefined, undefined])
    const denied = await preview(await scene('iam:PutUserPolicy'), questions)
    expect(denied.map(({ message }) => message !== undefined)).toEqual([false, true])

    const { document } = allowing('s3:GetObject')
    await performCreation(admin, creationSteps(user, { texts: [document] }))
    const copy = await askAs(admin, GetUserPolicy, { UserName: 'gina', PolicyName: 'ReadsBuckets' })
    expect(copy).toMatchObject({ output: { PolicyDocument: document } })
  })
})

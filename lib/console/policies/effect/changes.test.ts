import { expect, it } from 'vitest'
import { runCheck } from '@/lib/commands/policy-checks'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { ADMINISTRATOR, aGroup, allowing, anAccount, aUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import type { Answer } from '../../ask'
import { askAs } from '../../ask'
import { templateDocument } from '../templates'
import { attachmentEffect, inlineEffect } from './changes'
import type { PreviewedEffect } from './effect'

ownDatabase()

const READ = { name: 'Reading', document: templateDocument('read-only') }

async function scene() {
  const account = await anAccount()
  const caller = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const policy = `arn:aws:iam::${account.id}:policy/Reading`
  await aGroup(account, 'Team', { policies: [READ] })
  const change = (name: 'Attach' | 'Detach', holders: { kind: 'user' | 'group'; name: string }[], choices = {}) =>
    attachmentEffect(caller, { change: name, policy, document: READ.document, holders }, choices).then(told)
  return { account, caller, change }
}

const noFile = () => {
  throw new Error('There is no file beside it.')
}

function told(answer: Answer<PreviewedEffect>): PreviewedEffect {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.output
}

it('attaching a policy opens what it allows, to everybody of a group once', async () => {
  const { account, caller, change } = await scene()
  for (const name of ['eve', 'mallory']) await aUser(account, name)
  await aGroup(account, 'Other')
  await askAs(caller, AddUserToGroup, { GroupName: 'Other', UserName: 'eve' })
  const { view } = await change('Attach', [
    { kind: 'user', name: 'eve' },
    { kind: 'user', name: 'mallory' },
    { kind: 'group', name: 'Other' },
  ])
  expect(view.blocks.map(({ names }) => names)).toEqual([['eve', 'mallory']])
  expect(view.counts.opens).toBeGreaterThan(0)
  expect(view.counts.closes).toBe(0)
  expect(view.opensWrite).toBe(0)
})

it('detaching a policy closes nothing for whoever keeps it by a group', async () => {
  const { account, caller, change } = await scene()
  await aUser(account, 'eve', { policies: [READ] })
  await aUser(account, 'mallory', { policies: [READ] })
  await askAs(caller, AddUserToGroup, { GroupName: 'Team', UserName: 'eve' })
  const both = [
    { kind: 'user' as const, name: 'eve' },
    { kind: 'user' as const, name: 'mallory' },
  ]
  const { view } = await change('Detach', both)
  expect(view.blocks.map(({ names }) => names)).toEqual([['mallory']])
  expect(view.counts.closes).toBeGreaterThan(0)
  const all = await change('Detach', [...both, { kind: 'group', name: 'Team' }])
  expect(all.view.blocks.map(({ names }) => names)).toEqual([['eve', 'mallory']])
})

it('asks those who were chosen, and names the others', async () => {
  const { account, change } = await scene()
  for (const name of ['eve', 'mallory']) await aUser(account, name)
  const { view } = await change(
    'Attach',
    [
      { kind: 'user', name: 'eve' },
      { kind: 'user', name: 'mallory' },
    ],
    { who: ['user mallory'] },
  )
  expect(view.who).toEqual({
    asked: [{ key: 'user mallory', name: 'mallory' }],
    others: [{ key: 'user eve', name: 'eve' }],
  })
  expect([view.subjects, view.all]).toEqual([1, 2])
})

it('a check expects what the engine answers after the change', async () => {
  const { account, change } = await scene()
  await aUser(account, 'eve', { policies: [allowing('iam:CreateUser', '*')] })
  const { view, files = [] } = await change('Attach', [{ kind: 'user', name: 'eve' }], { withChecks: true })
  expect(files.map(({ file }) => file)).toEqual([
    'eve-console.check.json',
    'eve-console-mfa.check.json',
    'eve-access-key.check.json',
  ])
  expect(files.reduce((sum, { answers }) => sum + answers, 0)).toBe(view.counts.opens)
  for (const { text } of files) {
    const { differences, problems } = runCheck(text, noFile)
    expect([differences, problems]).toEqual([[], []])
  }
})

it('an inline policy of a group is asked of its users, written and deleted, and noted', async () => {
  const { account, caller } = await scene()
  await aUser(account, 'eve')
  const group = { kind: 'group', name: 'Team' } as const
  await askAs(caller, AddUserToGroup, { GroupName: 'Team', UserName: 'eve' })
  const document = templateDocument('empty').replace('[]', '["iam:CreateUser"]')
  const name = 'Creating'
  const put = told(await inlineEffect(caller, { holder: group, name, now: '', draft: document }))
  expect(put.view.blocks.map(({ names, rows }) => [names, rows.map(({ action, on }) => `${action} ${on}`)])).toEqual([
    [['eve'], ['iam:CreateUser another user', 'iam:CreateUser own user']],
  ])
  expect([put.view.opensWrite, put.view.opensWriteWithoutMfa]).toEqual([6, 4])
  const noted = (await trailOf(account)).filter(({ action }) => action === 'postern:PreviewPolicyEffect')
  expect(noted).toHaveLength(1)
  expect(JSON.stringify(noted[0])).toContain('group Team')
})

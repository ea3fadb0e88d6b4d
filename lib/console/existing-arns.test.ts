import { expect, it } from 'vitest'
import { allowing, anAccount, aRole, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { existingArns } from './existing-arns'

ownDatabase()

it('are those that the caller may list, and none of other kinds or accounts', async () => {
  const account = await anAccount()
  const robin = await aUser(account, 'robin', { policies: [allowing(['iam:ListUsers'])] })
  const { roleArn } = await aRole(account, 'machine')
  const stranger = await aUser(await anAccount(), 'stranger')
  const all = await aUser(account, 'all', { policies: [allowing(['iam:List*'])] })
  expect(await existingArns(withMfa(robin))).toEqual([all.arn, robin.arn])
  const listed = await existingArns(withMfa(all))
  expect(listed).toContain(roleArn)
  expect(listed).not.toContain(stranger.arn)
  expect(await existingArns(withMfa(stranger))).toEqual([])
})

import { expect, it } from 'vitest'
import { LABS } from '@/lib/labs/labs'
import { ownDatabase } from '@/lib/testing/database'
import { makeAccount } from '@/lib/worlds/accounts'
import { lookAtLab } from './look'
import { answerLab } from './take-part'

ownDatabase()

it.each([...LABS.keys()])('at the start of %s no step is done', async (lab) => {
  const { accountId } = await makeAccount(lab, 31)
  expect((await lookAtLab(accountId)).steps).not.toContain(true)
})

it('a step that nothing shows is done when one after it is', async () => {
  const { accountId } = await makeAccount('lab-01', 32)
  await answerLab(accountId, { q1: 'TeamReadOnly' })
  expect((await lookAtLab(accountId)).steps).toEqual([false, false, false, true, true, true])
})

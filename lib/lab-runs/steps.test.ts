import { expect, it } from 'vitest'
import { LABS } from '@/lib/labs/labs'
import { ownDatabase } from '@/lib/testing/database'
import { proveStart } from '@/lib/testing/labs/proofs'
import { makeAccount } from '@/lib/worlds/accounts'
import { lookAtLab } from './look'
import { answerLab } from './take-part'

ownDatabase()

for (const lab of LABS.values()) proveStart(lab)

it('a step that nothing shows is done when one after it is', async () => {
  const { accountId } = await makeAccount('lab-01', 2_000)
  await answerLab(accountId, { q1: 'TeamReadOnly' })
  expect((await lookAtLab(accountId)).steps).toEqual([false, false, false, true, true, true])
})

import { describe, expect, it } from 'vitest'
import { SOLVERS } from '@/lib/lab-solvers/solvers'
import { LABS } from '@/lib/labs/labs'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { proveBySolvers } from '@/lib/testing/labs/proofs'

ownDatabase()
const address = ownApi()

it('every lab has solvers', () => {
  expect([...SOLVERS.keys()]).toEqual([...LABS.keys()])
})

describe.each([...LABS.values()])('$id', (lab) => {
  const solvers = SOLVERS.get(lab.id)
  if (solvers) proveBySolvers(lab, solvers, address)
})

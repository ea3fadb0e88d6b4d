import { describe, expect, it } from 'vitest'
import { gatherStatistics } from '@/lib/db/statistics'
import { anAccount, aUser } from '@/lib/testing/account'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { watchStatements } from '@/lib/testing/statements'
import { standingRows } from './standing-rows'

const statements = watchStatements()
ownDatabase()

/** What SQLite does for the statement: one line for each table. */
async function plan(): Promise<string[]> {
  const { account, id } = await aUser(await anAccount(), 'alice')
  statements.length = 0
  await inStore((store) => standingRows(store, { account, id }))
  const sql = statements.find((text) => text.includes('"holders"')) ?? ''
  const steps = await inStore((store) => store.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`))
  return steps.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH) /.test(detail))
}

// Every call of everybody pays for this statement, whatever their account contains.
describe('what a decision needs is found by keys', () => {
  it.each([
    ['before SQLite knows how many rows there are', async () => {}],
    ['and after', gatherStatistics],
  ])('%s', async (_, prepare) => {
    await prepare()
    const steps = await plan()
    const read = (table: string) => steps.filter((step) => step.includes(` ${table} `))
    expect(read('attachment')).toEqual([expect.stringContaining('(account=? AND principalId=?)')])
    expect(read('inline')).toEqual([expect.stringContaining('(account=? AND principalId=?)')])
    expect(read('version')).toEqual(Array(3).fill(expect.stringContaining('(account=? AND arn=?)')))
    expect(read('GroupMember')).toEqual([expect.stringContaining('(account=? AND userId=?)')])
    // Only what the statement has gathered itself is read as a whole.
    const whole = steps.filter(
      (step) => step.startsWith('SCAN') && !/^SCAN (CONSTANT ROW|holders|principals|parts)/.test(step),
    )
    expect(whole).toEqual([])
  })
})

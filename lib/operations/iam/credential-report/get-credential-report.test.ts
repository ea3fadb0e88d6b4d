import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { allowing, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { GenerateCredentialReport } from './generate-credential-report'
import { GetCredentialReport } from './get-credential-report'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const policies = [allowing(['iam:GenerateCredentialReport', 'iam:GetCredentialReport'])]
  return { account, alice: await aUser(account, 'alice', { policies }) }
}

const get = (user: TestUser, now = NOON) => call(GetCredentialReport, withMfa(user), {}, now)
const generate = (user: TestUser, now = NOON) => call(GenerateCredentialReport, withMfa(user), {}, now)

describe('Success', () => {
  it('returns the report as it was made, for four hours', async () => {
    const { account, alice } = await scene()
    await generate(alice)
    await aUser(account, 'bob')
    const answer = await get(alice, later(NOON, 4 * 3600 - 1))
    expect(answer).toMatchObject({ ReportFormat: 'text/csv', GeneratedTime: NOON })
    const lines = new TextDecoder().decode(answer.Content).split('\n')
    expect(lines.map((line) => line.split(',')[0])).toEqual(['user', '<root_account>', 'alice'])
  })
})

describe('ReportNotPresent', () => {
  it('is returned without a message when no report was ever made', async () => {
    const { alice } = await scene()
    await generate((await scene()).alice)
    expect(await refusal(get(alice))).toMatchObject({ code: 'ReportNotPresent', status: 410, message: '' })
  })
})

describe('ReportExpired', () => {
  it('is returned after four hours, until another report is made', async () => {
    const { alice } = await scene()
    await generate(alice)
    const end = later(NOON, 4 * 3600)
    expect(await refusal(get(alice, end))).toMatchObject({ code: 'ReportExpired', status: 410 })
    await generate(alice, end)
    expect((await get(alice, end)).GeneratedTime).toEqual(end)
  })
})

describe('AccessDenied', () => {
  it('is returned to a caller who may only generate a report', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [allowing('iam:GenerateCredentialReport')] })
    await generate(alice)
    expect((await refusal(get(alice))).message).toContain('iam:GetCredentialReport on resource: * because')
  })
})

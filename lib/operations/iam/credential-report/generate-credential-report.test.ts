import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { gunzipped } from '@/lib/gzip'
import { allowing, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { GenerateCredentialReport } from './generate-credential-report'

ownDatabase()

async function scene() {
  const account = await anAccount()
  return { account, alice: await aUser(account, 'alice', { policies: [allowing('iam:GenerateCredentialReport')] }) }
}

const generate = (user: TestUser, now = NOON) => call(GenerateCredentialReport, withMfa(user), {}, now)
async function reportOf({ account }: TestUser) {
  const report = await inStore((store) => store.credentialReport.findUniqueOrThrow({ where: { account } }))
  return { ...report, content: new TextDecoder().decode(await gunzipped(report.content)) }
}

const STARTED = { State: 'STARTED', Description: 'No report exists. Starting a new report generation task' }

describe('Success', () => {
  it('returns STARTED, then COMPLETE, and each call is recorded', async () => {
    const { account, alice } = await scene()
    expect(await generate(alice)).toEqual(STARTED)
    expect(await generate(alice, later(NOON, 1))).toEqual({ State: 'COMPLETE' })
    const record = { action: 'iam:GenerateCredentialReport', outcome: 'Success', readOnly: true }
    expect(await trailOf(account)).toMatchObject([record, record])
  })

  it('makes no new report for four hours', async () => {
    const { account, alice } = await scene()
    await generate(alice)
    await aUser(account, 'bob')
    expect(await generate(alice, later(NOON, 4 * 3600 - 1))).toEqual({ State: 'COMPLETE' })
    expect(await reportOf(alice)).toMatchObject({ generatedAt: NOON, content: expect.not.stringContaining('bob') })
    expect(await generate(alice, later(NOON, 4 * 3600))).toEqual(STARTED)
    expect(await reportOf(alice)).toMatchObject({
      ...{ generatedAt: later(NOON, 4 * 3600), content: expect.stringContaining('bob') },
    })
  })

  it("covers the caller's account, by the account's clock", async () => {
    const { account, alice } = await scene()
    const elsewhere = await scene()
    await generate(elsewhere.alice)
    const at = later(NOON, 86_400)
    await inStore((store) =>
      store.account.update({ where: { id: account.id }, data: { clockMode: 'fixed', clockAt: at } }),
    )
    expect(await generate(alice)).toEqual(STARTED)
    const { content, generatedAt } = await reportOf(alice)
    expect(generatedAt).toEqual(at)
    expect(content).not.toContain(elsewhere.account.id)
  })

  it('makes one report for twenty simultaneous calls', async () => {
    const { alice } = await scene()
    const answers = await Promise.all(Array.from({ length: 20 }, () => generate(alice)))
    expect(answers.filter(({ State }) => State === 'STARTED')).toHaveLength(1)
    expect(answers.filter(({ State }) => State === 'COMPLETE')).toHaveLength(19)
  })
})

describe('AccessDenied', () => {
  it('makes no report', async () => {
    const account = await anAccount()
    const own = allowing('iam:GenerateCredentialReport', `arn:aws:iam::${account.id}:user/alice`)
    const alice = await aUser(account, 'alice', { policies: [own] })
    expect((await refusal(generate(alice))).message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:GenerateCredentialReport on resource: * because no identity-based policy allows the iam:GenerateCredentialReport action`,
    )
    expect(await inStore((store) => store.credentialReport.count({ where: { account: account.id } }))).toBe(0)
  })
})

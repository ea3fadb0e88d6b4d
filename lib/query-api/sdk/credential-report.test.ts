import {
  CredentialReportExpiredException,
  CredentialReportNotPresentException,
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { credentialsOf, iamClient, ownApi } from '@/lib/testing/api-server'
import { inStore, ownDatabase } from '@/lib/testing/database'

ownDatabase()
const address = ownApi()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice,first', { policies: [ADMINISTRATOR] })
  return { account, alice, iam: iamClient(address(), await credentialsOf(alice)) }
}

describe('Success', () => {
  it('started, complete, and returned', async () => {
    const { alice, iam } = await scene()
    const started = await iam.send(new GenerateCredentialReportCommand({}))
    expect(started).toMatchObject({
      ...{ State: 'STARTED', Description: 'No report exists. Starting a new report generation task' },
    })
    const complete = await iam.send(new GenerateCredentialReportCommand({}))
    expect(complete.State).toBe('COMPLETE')
    expect(complete).not.toHaveProperty('Description', expect.anything())
    const { Content, ReportFormat, GeneratedTime } = await iam.send(new GetCredentialReportCommand({}))
    expect({ ReportFormat, GeneratedTime }).toEqual({ ReportFormat: 'text/csv', GeneratedTime: expect.any(Date) })
    const [header, root, user, ...more] = new TextDecoder().decode(Content).split('\n')
    expect(header?.split(',')).toHaveLength(22)
    expect(root?.split(',')).toHaveLength(22)
    expect(user?.startsWith(`"alice,first","${alice.arn}",`)).toBe(true)
    expect(more).toEqual([])
  })
})

describe('errors', () => {
  it('CredentialReportNotPresentException', async () => {
    const { iam } = await scene()
    const error = await iam.send(new GetCredentialReportCommand({})).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CredentialReportNotPresentException)
    expect(error).toMatchObject({ $metadata: { httpStatusCode: 410 } })
  })

  it('CredentialReportExpiredException', async () => {
    const { account, iam } = await scene()
    await iam.send(new GenerateCredentialReportCommand({}))
    await inStore(async (store) => {
      const where = { account: account.id }
      const { generatedAt } = await store.credentialReport.findUniqueOrThrow({ where })
      await store.credentialReport.update({ where, data: { generatedAt: later(generatedAt, -4 * 3600) } })
    })
    const error = await iam.send(new GetCredentialReportCommand({})).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CredentialReportExpiredException)
    expect(error).toMatchObject({ $metadata: { httpStatusCode: 410 } })
  })
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { catalogue } from '@/lib/operations/catalogue'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa, withTokenWithoutMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { sampleInput } from '@/lib/testing/samples'
import { NOON } from '@/lib/testing/time'
import type { AnyOperation } from './operation'
import { preview } from './preview'

// Every grant that is made, by the ARN of its caller.
const made = vi.hoisted((): string[] => [])
vi.mock('./grant', async (importOriginal) => {
  const original = await importOriginal<typeof import('./grant')>()
  return {
    ...original,
    Grant: class<Input> extends original.Grant<Input> {
      constructor(facts: ConstructorParameters<typeof original.Grant<Input>>[0]) {
        super(facts)
        made.push(facts.caller.arn)
      }
    },
  }
})

ownDatabase()
beforeEach(() => {
  made.length = 0
})

/** Alice, whom no policy allows anything, and an administrator. */
async function scene() {
  const account = await anAccount()
  return { alice: await aUser(account, 'alice'), admin: await aUser(account, 'admin', { policies: [ADMINISTRATOR] }) }
}

describe('a grant', () => {
  it('is made for a call that the policies allow', async () => {
    const { admin } = await scene()
    await call(GetUser, withMfa(admin), { UserName: 'alice' })
    expect(made).toEqual([admin.arn])
  })

  it('is never made for a call that the policies refuse, whatever the operation', async () => {
    const { alice } = await scene()
    const known = { RoleArn: 'arn:aws:iam::111122223333:role/auditor' }
    const operations: AnyOperation[] = Object.values(catalogue)
    const questions = operations
      .filter(({ authorization }) => authorization === undefined)
      .map((operation) => ({ operation, input: sampleInput(operation.input, known) }))
    const foreseen = await preview(withMfa(alice), questions, at(NOON))
    expect(foreseen.filter(({ judgement }) => judgement.isAllowed)).toEqual([])
    expect({ isEnough: questions.length > 100, made }).toEqual({ isEnough: true, made: [] })
  })

  it('is never made when the call itself is refused', async () => {
    const { alice } = await scene()
    await refusal(call(GetUser, withMfa(alice), { UserName: 'alice' }))
    expect(made).toEqual([])
  })

  it('is never made for a session that the service refuses, even where the policies allow', async () => {
    const { admin } = await scene()
    const { code } = await refusal(call(GetUser, withTokenWithoutMfa(admin), { UserName: 'alice' }))
    expect({ code, made }).toEqual({ code: 'InvalidClientTokenId', made: [] })
  })
})

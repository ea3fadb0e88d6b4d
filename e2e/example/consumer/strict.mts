// What a strict project sees of the types, as an ES module: nothing may be missing or `any`.

import { start } from 'postern'
import { expectDecision, type Passkey, TestHooks, userOf } from 'postern/client'
import { type ControlledAccount, type expect, test } from 'postern/playwright'

type IsAny<T> = 0 extends 1 & T ? true : false
const isTyped: [IsAny<ControlledAccount>, IsAny<Passkey>, IsAny<typeof expect>] = [false, false, false]

export async function used(): Promise<string> {
  const server = await start({ env: { SECOND_DEVICE_RULE: 'off' } })
  const hooks = new TestHooks({ url: server.url, token: server.token })
  const account = await hooks.makeAccount('standard', 1)
  await expectDecision(hooks, account, { action: 'iam:ListUsers', decision: 'allow' })
  await server.stop()
  // @ts-expect-error: there is no such decision.
  await expectDecision(hooks, account, { action: 'iam:ListUsers', decision: 'maybe' })
  return `${userOf(account, 'alice').arn} ${isTyped}`
}

test.extend<{ mine: string }>({ mine: async ({ account }, use) => use(account.alias) })

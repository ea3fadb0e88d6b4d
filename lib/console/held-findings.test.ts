import { expect, it } from 'vitest'
import { ADMINISTRATOR, aGroup, allowing, anAccount, aUser, denying, putInline } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { heldFindings } from './held-findings'
import { heldPolicies } from './held-policies'

ownDatabase()

async function found(...denied: string[]) {
  const account = await anAccount()
  const pass = allowing('iam:PassRole')
  const alice = await aUser(account, 'alice', { policies: [ADMINISTRATOR, pass] })
  const group = await aGroup(account, 'readers', { members: [alice] })
  await putInline(group, { name: 'Inline', document: allowing('iam:LstUsers').document })
  const policies = denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
  const admin = withMfa(await aUser(account, 'admin', { policies }))
  const held = await heldPolicies(admin, 'alice')
  const answers = await heldFindings(admin, { kind: 'user', name: 'alice' }, held.policies)
  const told = answers.map((answer) => (answer?.ok ? answer.output.map(({ name }) => name) : answer?.error.code))
  return Object.fromEntries(held.policies.map(({ name }, index) => [name === pass.name ? 'Pass' : name, told[index]]))
}

it('are those of the documents of the account, also of inline policies of groups', async () => {
  expect(await found()).toEqual({
    ...{ AdministratorAccess: undefined, Pass: ['Pass role with star in resource'], Inline: ['Invalid action'] },
  })
})

it('are refused policy by policy, where documents may not be read', async () => {
  expect(await found('iam:GetPolicyVersion')).toMatchObject({ Pass: 'AccessDenied', Inline: ['Invalid action'] })
  expect(await found('iam:SimulateCustomPolicy')).toMatchObject({ Pass: 'AccessDenied', Inline: 'AccessDenied' })
})

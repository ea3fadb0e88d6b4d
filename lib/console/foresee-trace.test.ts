import { describe, expect, it } from 'vitest'
import { anAccount, aUser } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ownSettings } from '@/lib/testing/settings'
import { foreseeTrace } from './foresee-trace'

ownDatabase()

const set = ownSettings({ traceVisibility: 'everyone' })

async function alice() {
  return withoutMfa(await aUser(await anAccount(), 'alice', { policies: [SEED_POLICY] }))
}

describe('the trace of a call that was not made', () => {
  it('has the reason, the evaluation and what would change the verdict', async () => {
    const trace = await foreseeTrace(await alice(), 'ListUsers', {})
    expect(trace?.verdict).toBe('explicit-deny')
    expect(trace?.counterfactuals?.length).toBeGreaterThan(0)
    expect(JSON.stringify(trace)).toContain('DenyAllExceptListedIfNoMFA')
  })

  it.each(['admins', 'message-only'] as const)('has the message alone where traces are for %s', async (visibility) => {
    set({ traceVisibility: visibility })
    const trace = await foreseeTrace(await alice(), 'ListUsers', {})
    expect(trace).toMatchObject({ verdict: 'explicit-deny', summary: trace?.message, keys: [], phases: [] })
    expect(trace?.counterfactuals).toBeUndefined()
    expect(JSON.stringify(trace)).not.toContain('DenyAllExceptListedIfNoMFA')
  })

  it.each(['ImportHardwareTokens', 'DeleteHardwareToken'])('is there for %s, which no API has', async (name) => {
    const trace = await foreseeTrace(await alice(), name, { SerialNumber: 'GAHT00000001' })
    expect(trace?.verdict).toBe('explicit-deny')
  })

  it.each([
    ['an unknown operation', 'Nothing', {}],
    ['input that is refused before the policies', 'GetMFADevice', { SerialNumber: 'short' }],
  ])('does not exist for %s', async (_, name, input) => {
    expect(await foreseeTrace(await alice(), name, input)).toBeUndefined()
  })
})

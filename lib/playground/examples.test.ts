import { describe, expect, it } from 'vitest'
import type { Verdict } from '@/components/iam/trace-view'
import { runCheck } from '@/lib/commands/policy-checks'
import { PRESETS } from '@/lib/simulator/presets'
import { playgroundExampleTexts } from '@/lib/texts/playground'
import { EXAMPLE_GROUPS, type ExampleName, exampleOf } from './examples'
import { withSession } from './inquiry'
import { replyTo } from './reply'

const NAMES = Object.values(EXAMPLE_GROUPS).flat()

const noFile = () => {
  throw new Error('The check names no file.')
}

/** The verdict, and the statement that decided. */
const DECIDED: readonly [ExampleName, Verdict, string?][] = [
  ['list', 'explicit-deny', 'DenyAllExceptListedIfNoMFA'],
  ['listWithMfa', 'implicit-deny'],
  ['assign', 'allowed', 'AllowManageOwnUserMFA'],
  ['accessKey', 'explicit-deny', 'DenyAllExceptListedIfNoMFA'],
  ['onePlace', 'explicit-deny', 'DenyAllExceptListedIfNoMFA'],
  ['bothPlaces', 'allowed', 'AllowViewAccountInfo'],
  ['bool', 'allowed', 'AllowIAM'],
  ['boolIfExists', 'allowed', 'AllowWithMFA'],
  ['notAction', 'allowed', 'NoIAM'],
  ['getSessionToken', 'explicit-deny', 'DenyWithoutMFA'],
  ['exemptDeletion', 'allowed', 'AllowIAM'],
  ['wildcard', 'allowed', 'LookAtUsers'],
  ['wrongArn', 'implicit-deny'],
  ['oldVersion', 'implicit-deny'],
  ['bucket', 'implicit-deny'],
  ['noResource', 'implicit-deny'],
  ['forAllValues', 'allowed', 'CreateUsersWithTeam'],
  ['twoConditions', 'allowed', 'AllowIAM'],
]

describe('an example of the playground', () => {
  it.each(DECIDED)('is decided as its sentence says: %s', (name, verdict, sid) => {
    const reply = replyTo(exampleOf(name))
    expect(reply.problems).toEqual([])
    expect(reply.decided?.trace.verdict).toBe(verdict)
    const statements = reply.decided?.trace.phases.flatMap(({ policies = [] }) =>
      policies.flatMap((one) => one.statements),
    )
    expect(statements?.find(({ outcome }) => outcome === 'decides')?.sid).toBe(sid)
  })

  it('is in one group and has a title', () => {
    expect([...NAMES].sort()).toEqual(Object.keys(playgroundExampleTexts).sort())
    expect(DECIDED.map(([name]) => name)).toEqual(NAMES)
    expect(EXAMPLE_GROUPS.mistakes).toHaveLength(12)
  })

  it.each(NAMES)('is decided the same as a check file, in every kind of session: %s', (name) => {
    for (const { id } of PRESETS) {
      const { decided } = replyTo(withSession(exampleOf(name), id))
      expect(runCheck(decided?.check ?? '', noFile), id).toEqual({ cells: 1, differences: [], problems: [] })
      expect(decided?.sessions.find(({ session }) => session === id)?.verdict).toBe(decided?.trace.verdict)
    }
  })

  it.each([
    ['bool', 'Deny without MFA uses Bool'],
    ['exemptDeletion', 'Dangerous action exempt from MFA'],
    ['oldVersion', ''],
    ['notAction', ''],
  ] as const)('has a finding where the validator knows the mistake: %s', (name, finding) => {
    const { findings } = replyTo(exampleOf(name))
    const names = (findings['policy-0'] ?? []).map((one) => one.name)
    if (finding === '') expect(names).not.toEqual([])
    else expect(names).toContain(finding)
  })
})

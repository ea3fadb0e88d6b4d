import { scenarioFileTexts as fileTexts } from '@/lib/texts/scenario-file'
import { contextFile, contextIn } from './context-file'
import { demandKnown, jsonText, listOf, type Members, membersOf, type Read, readFile, wordOf } from './json-reader'
import { type ContextKey, DECISIONS, type DecisionWord } from './scenario'
import { policyTextIn, SCENARIO_FORMAT } from './scenario-file'

const CHECK_FORMAT = 'postern-check/1'

/** A policy of a check: its text, or the name of a file beside the check. */
export type CheckedPolicy = { name?: string } & ({ text: string } | { file: string })

type Expectation = { action: string; resource: string; decision: DecisionWord }

/** What policies are expected to decide, with all that is needed to evaluate it anywhere. */
export type Check = {
  /** The owner of these policies, for people to read. */
  about?: string
  policies: readonly CheckedPolicy[]
  boundary?: CheckedPolicy
  sessionPolicy?: CheckedPolicy
  /** As the only level of the organization. */
  serviceControlPolicy?: CheckedPolicy
  resourcePolicy?: CheckedPolicy
  caller?: string
  context: readonly ContextKey[]
  expect: readonly Expectation[]
}

/** Writes a check as a file that `readChecks` reads. */
export const writeCheck = (check: Check): string => fileOf(checkFile(check))

/** Writes several checks as one such file. */
export const writeChecks = (checks: readonly Check[]): string => fileOf({ checks: checks.map(checkFile) })

const fileOf = (members: object) => `${JSON.stringify({ format: CHECK_FORMAT, ...members }, null, 2)}\n`

function checkFile({ about, context, expect, ...subject }: Check): object {
  const { policies, boundary, sessionPolicy, serviceControlPolicy, resourcePolicy, caller } = subject
  return {
    ...(about !== undefined && { about }),
    subject: {
      policies: policies.map(policyFile),
      ...(boundary && { boundary: policyFile(boundary) }),
      ...(sessionPolicy && { sessionPolicy: policyFile(sessionPolicy) }),
      ...(serviceControlPolicy && { serviceControlPolicy: policyFile(serviceControlPolicy) }),
      ...(resourcePolicy && { resourcePolicy: policyFile(resourcePolicy) }),
      ...(caller !== undefined && { caller }),
    },
    context: contextFile(context),
    expect,
  }
}

function policyFile({ name, ...source }: CheckedPolicy): object {
  const said = 'text' in source ? { policy: source.text } : source
  return name === undefined ? said : { name, ...said }
}

/** Reads the check of a file, or its several `checks`. If it is no such file, returns everything that is wrong with it. */
export function readChecks(text: string): Read<readonly Check[]> {
  return readFile(text, (root, problems) => {
    if (!isOfFormat(root, problems)) return undefined
    if (!root.has('checks')) return [checkIn(root, ['format'], problems)]
    demandKnown(root, ['format', 'checks'], fileTexts.things.file, problems)
    const checks = listOf(root.get('checks'), '"checks"', problems, (item, where) => {
      const own: string[] = []
      const check = checkIn(membersOf(item, 'The check', own) ?? new Map(), [], own)
      problems.push(...own.map((problem) => `${where}: ${problem}`))
      return check
    })
    if (checks.length === 0) problems.push('"checks" must hold at least one check.')
    return checks
  })
}

function checkIn(root: Members, also: readonly string[], problems: string[]): Check {
  demandKnown(root, [...also, 'about', 'subject', 'context', 'expect'], 'The check', problems)
  const expect = listOf(root.get('expect'), '"expect"', problems, (item, where) => expectedIn(item, where, problems))
  if (expect.length === 0) problems.push('"expect" must name at least one action and resource.')
  return {
    ...(root.has('about') && { about: jsonText(root.get('about'), '"about"', problems) }),
    ...subjectIn(root.get('subject'), problems),
    context: root.has('context') ? contextIn(root.get('context'), problems) : [],
    expect,
  }
}

function isOfFormat(root: Members, problems: string[]): boolean {
  const format = root.get('format')
  if (format === CHECK_FORMAT) return true
  if (format === SCENARIO_FORMAT) {
    problems.push('This is a scenario, which expects nothing. Open it in the simulator, and save it as a check there.')
  } else {
    problems.push(`The file is no check: it must have the member "format": "${CHECK_FORMAT}".`)
  }
  return false
}

type Checked = Omit<Check, 'about' | 'context' | 'expect'>

/** The policies of a check of which there is at most one. */
const SINGLE = ['boundary', 'sessionPolicy', 'serviceControlPolicy', 'resourcePolicy'] as const

function subjectIn(value: unknown, problems: string[]): Checked {
  const members = membersOf(value, '"subject"', problems)
  if (!members) return { policies: [] }
  demandKnown(members, ['policies', ...SINGLE, 'caller'], '"subject"', problems)
  const single = SINGLE.filter((name) => members.has(name)).map((name) => [
    name,
    policyIn(members.get(name), `subject: "${name}"`, problems),
  ])
  return {
    policies: listOf(members.get('policies'), 'subject: "policies"', problems, (item, where) =>
      policyIn(item, where, problems),
    ),
    ...Object.fromEntries(single),
    ...(members.has('caller') && { caller: jsonText(members.get('caller'), 'subject: "caller"', problems) }),
  }
}

/** A policy, or an object with its name and either the policy or the name of its file. */
function policyIn(value: unknown, where: string, problems: string[]): CheckedPolicy {
  const isNamed = typeof value === 'object' && value !== null && ('policy' in value || 'file' in value)
  if (!isNamed) return { text: policyTextIn(value, where, problems) }
  const members: Members = new Map(Object.entries(value))
  demandKnown(members, ['name', members.has('file') ? 'file' : 'policy'], where, problems)
  const name = members.has('name') && { name: jsonText(members.get('name'), `${where}: "name"`, problems) }
  if (members.has('file')) return { ...name, file: jsonText(members.get('file'), `${where}: "file"`, problems) }
  return { ...name, text: policyTextIn(members.get('policy'), `${where}: "policy"`, problems) }
}

function expectedIn(value: unknown, where: string, problems: string[]): Expectation {
  const members = membersOf(value, where, problems) ?? new Map<string, unknown>()
  if (members.size > 0) demandKnown(members, ['action', 'resource', 'decision'], where, problems)
  return {
    action: jsonText(members.get('action'), `${where}: "action"`, problems),
    resource: members.has('resource') ? jsonText(members.get('resource'), `${where}: "resource"`, problems) : '*',
    decision: wordOf(members.get('decision'), DECISIONS, `${where}: "decision"`, problems) ?? 'implicitDeny',
  }
}

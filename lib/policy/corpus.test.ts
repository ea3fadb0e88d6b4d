import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decide, type NamedPolicy, type PolicyKind, type PolicySet, parsePolicy, type Request } from './index'

type Case = {
  id: string
  policies: {
    identity: unknown[]
    boundary?: unknown
    session?: unknown[]
    resource?: unknown
    scps?: unknown[][]
    rcps?: unknown[][]
  }
  request: Request
  trust?: boolean
  resourceAccount?: string
  expect: 'allow' | 'explicitDeny' | 'implicitDeny'
  decidedBy?: string | null
  source: string
}

const folder = new URL('./corpus/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.startsWith('seed-policy'))

describe.each(files)('corpus %s', (file) => {
  const cases: Case[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

  it.each(cases.map((given) => [titleOf(given), given] as const))('%s', (_, given) => {
    const decision = decide(setOf(given), given.request)
    expect(decision.reason).not.toBe('error')
    expect(decision.outcome).toBe(given.expect)
    if (given.decidedBy !== undefined) expect(decision.deciding?.sid ?? null).toBe(given.decidedBy)
  })
})

const CITATION = /^AWS (?:IAM User Guide, "[^"]+"|CreatePolicy, recorded|does not say; [^:]+): /

/** The id, the sentence that the case checks, and the outcome. The sample only cites pages. */
function titleOf({ id, source, expect: outcome }: Case): string {
  return `${id}: ${source.replace(CITATION, '')} => ${outcome}`
}

function setOf({ policies, trust, resourceAccount }: Case): PolicySet {
  const { identity, boundary, session, resource, scps, rcps } = policies
  return {
    identity: identity.map((document) => named(document, 'identity', 'inline')),
    boundary: boundary === undefined ? undefined : named(boundary, 'boundary', 'boundary'),
    session: session?.map((document) => named(document, 'session', 'session')),
    resource:
      resource === undefined ? undefined : named(resource, trust ? 'trust' : 'resource', trust ? 'trust' : 'resource'),
    scps: scps?.map((level) => level.map((document) => named(document, 'scp', 'scp'))),
    rcps: rcps?.map((level) => level.map((document) => named(document, 'resource', 'rcp'))),
    resourceAccount,
  }
}

let count = 0

function named(document: unknown, kind: PolicyKind, type: NamedPolicy['type']): NamedPolicy {
  const result = parsePolicy(JSON.stringify(document), { kind })
  if (!result.ok) throw new Error(`corpus policy refused: ${JSON.stringify(result.problems)}`)
  const id = `policy-${count++}`
  return { id, name: id, type, policy: result.policy }
}

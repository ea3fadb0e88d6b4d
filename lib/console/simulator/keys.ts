import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { catalogueKey, compile, contextKeysOf } from '@/lib/policy'
import { type KeyDraft, proposedKey } from '@/lib/simulator/draft'
import { isSubjectKey } from '@/lib/simulator/known-keys'
import type { ContextType, ScenarioSubject } from '@/lib/simulator/scenario'
import type { Answer } from '../ask'
import { keyNamesOf } from './asked'

/** The keys that the subject's policies use, to be filled in. Keys that a principal sets are left out. */
export async function proposedKeys(
  caller: Caller,
  subject: ScenarioSubject,
  moment: Moment = newMoment(),
): Promise<Answer<readonly KeyDraft[]>> {
  const answer = await keyNamesOf(caller, subject, moment)
  if (!answer.ok) return answer
  const names = [...answer.output.ContextKeyNames, ...keysOfResource(subject)]
  const open = names.filter((name) => subject.kind === 'custom' || !isSubjectKey(name, subject.arn))
  return { ok: true, output: open.map((name) => proposedKey(name, typeOfKey(name))) }
}

function keysOfResource(subject: ScenarioSubject): string[] {
  if (subject.kind === 'principal' || subject.resourcePolicy === undefined) return []
  const compiled = compile(subject.resourcePolicy, { kind: 'resource' })
  return compiled.ok ? contextKeysOf(compiled.policy) : []
}

const TYPES = {
  String: 'string',
  ARN: 'string',
  Bool: 'boolean',
  Date: 'date',
  Numeric: 'numeric',
  IPAddress: 'ip',
  Binary: 'binary',
} as const satisfies Record<string, ContextType>

/** The type of a key in the service reference; string if it is unknown. */
export function typeOfKey(name: string): ContextType {
  const known = catalogueKey(name.toLowerCase())
  return typeof known === 'object' ? TYPES[known.type] : 'string'
}

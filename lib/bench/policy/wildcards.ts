import type { Outcome } from '@/lib/policy'
import { secondsOf } from '../measure'
import { caslOnPattern } from './casl'
import { cedarOnPattern } from './cedar'
import { agree, type Contestant } from './contestant'
import { engine, policySetOf } from './engine'
import { floor } from './floor'
import { type BenchQuestion, requestsOf } from './questions'
import { microsecondsPerQuestion } from './timing'

const PATTERN = 'arn:aws:s3:::*a*a*a*a*a*a*b'
export const LENGTHS = [1024, 4096, 16384] as const

/**
 * The contestants that finish on a hostile pattern, after checking that they agree: the resource matches only if it
 * ends in the last letter.
 */
export function wildcardContestants(length: number): Contestant[] {
  const questions = questionsOf(length)
  const text = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: PATTERN }],
  })
  const contestants = [
    floor([text], questions),
    engine(policySetOf([text]), requestsOf(questions)),
    cedarOnPattern(PATTERN, questions),
  ]
  const expected: Outcome[] = ['implicitDeny', 'allow']
  for (const contestant of contestants) agree(contestant, expected, (place) => `"a" times ${length}, form ${place}`)
  return contestants
}

/** Microseconds per question, by contestant, length by length. */
export function measureWildcards(): Map<string, number[]> {
  const results = new Map<string, number[]>()
  for (const length of LENGTHS) {
    const times = microsecondsPerQuestion(wildcardContestants(length), 2, 5)
    for (const [name, time] of times) results.set(name, [...(results.get(name) ?? []), time])
  }
  return results
}

/** Microseconds of a regular expression on the same pattern, for lengths that it can match in reasonable time. */
export function measureRegularExpression(): { length: number; microseconds: number }[] {
  return [16, 32, 64].map((length) => {
    const contestant = caslOnPattern('^arn:aws:s3:::.*a.*a.*a.*a.*a.*a.*b$', questionsOf(length))
    return { length, microseconds: secondsOf(() => contestant.ask(0)) * 1e6 }
  })
}

function questionsOf(length: number): BenchQuestion[] {
  const run = 'a'.repeat(length)
  const asked = { action: 's3:GetObject', username: 'alice', mfa: undefined }
  return [run, `${run}b`].map((name) => ({ ...asked, resource: `arn:aws:s3:::${name}` }))
}

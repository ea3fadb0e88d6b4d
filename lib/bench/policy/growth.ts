import { casbinOnGrants, casbinPrepare } from './casbin'
import { caslOnGrants, caslPrepare } from './casl'
import { cedarOnGrants, cedarPrepare } from './cedar'
import { agree, atInstant, type Contestant } from './contestant'
import { engine, firstDecision, policySetOf } from './engine'
import { decideByFloor, floor, prepareFloor } from './floor'
import { grantOutcome, grantQuestions, grantRules, grantTexts } from './grants'
import { requestsOf } from './questions'
import { microsecondsAnew, microsecondsPerQuestion } from './timing'

export const SIZES = [1, 10, 100, 500, 1000] as const

/** All contestants for a number of statements, after checking that they agree on every question. */
export async function growthContestants(size: number): Promise<Contestant[]> {
  const rules = grantRules(size)
  const texts = grantTexts(rules)
  const questions = grantQuestions(size)
  const contestants = [
    floor(texts, questions),
    engine(policySetOf(texts), requestsOf(questions)),
    caslOnGrants(rules, questions),
    await casbinOnGrants(rules, questions),
    cedarOnGrants(rules, questions),
  ]
  const expected = questions.map((question) => grantOutcome(size, question))
  for (const contestant of contestants) agree(contestant, expected, (place) => JSON.stringify(questions[place]))
  return contestants
}

/** Microseconds per question, by contestant, size by size. */
export async function measureGrowth(): Promise<Map<string, number[]>> {
  const results = new Map<string, number[]>()
  for (const size of SIZES) {
    const contestants = await growthContestants(size)
    const times = microsecondsPerQuestion(contestants, grantQuestions(size).length, 5)
    for (const [name, time] of times) results.set(name, [...(results.get(name) ?? []), time])
  }
  return results
}

/** Microseconds to read a thousand statements and decide once. */
export async function measurePreparation(): Promise<Map<string, number>> {
  const rules = grantRules(1000)
  const texts = grantTexts(rules)
  const question = atInstant(grantQuestions(1000), 0)
  const request = atInstant(requestsOf([question]), 0)
  return new Map([
    ['indexed floor', await microsecondsAnew(() => decideByFloor(prepareFloor(texts), question), 50)],
    ['Postern', await microsecondsAnew(() => firstDecision(texts, request), 50)],
    ['CASL', await microsecondsAnew(() => caslPrepare(rules, question), 50)],
    ['casbin', await microsecondsAnew(() => casbinPrepare(rules, question), 5)],
    ['Cedar (WebAssembly)', await microsecondsAnew(() => cedarPrepare(rules, question), 5)],
  ])
}

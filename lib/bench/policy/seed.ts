import { readFileSync } from 'node:fs'
import { validate } from '@/lib/policy'
import { byHand } from './by-hand'
import { casbinFirstDecision, casbinOnSeed } from './casbin'
import { caslFirstDecision, caslOnSeed } from './casl'
import { cedarFirstDecision, cedarOnSeed } from './cedar'
import { agree, atInstant, type Contestant } from './contestant'
import { engine, engineWithTrace, firstDecision, policySetOf } from './engine'
import { decideByFloor, floor, prepareFloor } from './floor'
import { type BenchQuestion, EXPECTED, requestsOf, seedQuestions } from './questions'
import { bytesPerQuestion, microsecondsAnew, microsecondsPerQuestion, slowestInHundred } from './timing'

const TEXT = readFileSync('lib/policy/corpus/seed-policy.json', 'utf8')

/** All contestants on the document's policy, after checking that they agree on every question. */
export async function seedContestants(questions: readonly BenchQuestion[] = seedQuestions()): Promise<Contestant[]> {
  const requests = requestsOf(questions)
  const limit = byHand(questions)
  const expected = questions.map((_, place) => limit.ask(place))
  for (const [outcome, times] of Object.entries(EXPECTED)) {
    const found = expected.filter((one) => one === outcome).length
    if (found !== times) throw new Error(`${outcome} is right ${times} times, not ${found}.`)
  }
  const set = policySetOf([TEXT])
  const contestants = [
    limit,
    floor([TEXT], questions),
    engine(set, requests),
    engineWithTrace(set, requests),
    caslOnSeed(questions),
    await casbinOnSeed(questions),
    cedarOnSeed(questions),
  ]
  for (const contestant of contestants) agree(contestant, expected, (place) => JSON.stringify(questions[place]))
  return contestants
}

type SeedResult = {
  readonly name: string
  readonly microseconds: number
  readonly slowest: number
  readonly bytes: number
}

/** Warm decisions: time, the slowest in a hundred, heap used. */
export async function measureSeed(): Promise<SeedResult[]> {
  const questions = seedQuestions()
  const contestants = await seedContestants(questions)
  const times = microsecondsPerQuestion(contestants, questions.length)
  return contestants.map((contestant) => ({
    name: contestant.name,
    microseconds: times.get(contestant.name) ?? Number.NaN,
    slowest: slowestInHundred(contestant, questions.length),
    bytes: bytesPerQuestion(contestant, questions.length),
  }))
}

/**
 * Cold: microseconds from text to the first decision. Ours parses the whole grammar; the time with all findings is
 * listed separately.
 */
export async function measureCold(): Promise<Map<string, number>> {
  const question = atInstant(seedQuestions(), 0)
  const request = atInstant(requestsOf([question]), 0)
  const ways: Record<string, () => unknown> = {
    'indexed floor': () => decideByFloor(prepareFloor([TEXT]), question),
    Postern: () => firstDecision([TEXT], request),
    'Postern, with all findings': () => [validate(TEXT), firstDecision([TEXT], request)],
    CASL: caslFirstDecision(question),
    casbin: () => casbinFirstDecision(question),
    'Cedar (WebAssembly)': () => cedarFirstDecision(question),
  }
  const times = new Map<string, number>()
  for (const [name, way] of Object.entries(ways)) times.set(name, await microsecondsAnew(way, 2000))
  return times
}

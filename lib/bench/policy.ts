import type { Figure } from './measure'
import { measureGrowth, measurePreparation, SIZES } from './policy/growth'
import { measureCold, measureSeed } from './policy/seed'
import { LENGTHS, measureRegularExpression, measureWildcards } from './policy/wildcards'

const [OURS, LIMIT, FLOOR, TRACE] = ['Postern', 'by hand (the limit)', 'indexed floor', 'Postern, whole trace'] as const
const [CASL, CASBIN, CEDAR] = ['CASL', 'casbin', 'Cedar (WebAssembly)'] as const

/**
 * Compares decisions of the engine with a function written by hand, the least general evaluator possible, and with
 * peers whose licences permit it. Nothing is timed before all agree on every question.
 */
export async function policyBench(): Promise<Figure[]> {
  return [...(await warmAndCold()), ...(await growth()), ...wildcards()]
}

async function warmAndCold(): Promise<Figure[]> {
  const warm = await measureSeed()
  const cold = await measureCold()
  const of = (name: string) => found(warm, ({ name: one }) => one === name)
  const time = (name: string) => of(name).microseconds
  const coldOf = (name: string) => cold.get(name) ?? Number.NaN
  return [
    ...warm.map(({ name, microseconds, slowest, bytes }) => ({
      what: `warm: ${name}`,
      value: shown(microseconds),
      unit: 'us/decision',
      baseline: 'the limit, in speed',
      ratio: time(LIMIT) / microseconds,
      note: `slowest in a hundred ${shown(slowest)} us, ${Math.round(bytes)} B of heap`,
    })),
    ...[...cold].map(([name, microseconds]) => ({
      what: `cold, from text: ${name}`,
      value: shown(microseconds),
      unit: 'us',
      baseline: 'the indexed floor, in time',
      ratio: microseconds / coldOf(FLOOR),
    })),
    atLeast('P2 warm, in the speed of the limit', time(LIMIT) / time(OURS), 0.08, 0.2),
    atLeast('P3 warm, in the speed of Cedar', time(CEDAR) / time(OURS), 50, 200),
    atLeast('P3 warm, in the speed of casbin', time(CASBIN) / time(OURS), 10, 30),
    atLeast('P3 warm, in the speed of CASL', time(CASL) / time(OURS), 0.4, 0.9),
    // The evaluator that this figure and the next refer to is AGPL and stays outside: with its explanation it decides
    // at 0.0013 of the hand-written function's speed, and needs ten times the floor from text to a first decision.
    atLeast('P4 with whole trace, in the speed of the limit', time(LIMIT) / time(TRACE), 15 * 0.0013, 50 * 0.0013),
    atMost('P5 cold, in the time of the floor', coldOf(OURS) / coldOf(FLOOR), 10, 3.5),
    atMost('P6 heap of a decision, bytes', of(OURS).bytes, 500, 100),
    atMost('P6 heap of a whole trace, bytes', of(TRACE).bytes, 8000, 2000),
  ]
}

async function growth(): Promise<Figure[]> {
  const times = await measureGrowth()
  const prepared = await measurePreparation()
  const timeAt = (name: string, size: (typeof SIZES)[number]) => times.get(name)?.[SIZES.indexOf(size)] ?? Number.NaN
  const grown = (name: string) => timeAt(name, 1000) / timeAt(name, 1)
  const prep = (name: string) => prepared.get(name) ?? Number.NaN
  return [
    ...[...times].map(([name, list]) => ({
      what: `${SIZES.join('/')} statements: ${name}`,
      value: list.map(shown).join(' / '),
      unit: 'us/decision',
      baseline: 'its time on one',
      ratio: grown(name),
    })),
    ...[...prepared].map(([name, microseconds]) => ({
      what: `reading 1000 statements: ${name}`,
      value: shown(microseconds / 1000),
      unit: 'ms',
      baseline: 'the indexed floor, in time',
      ratio: microseconds / prep(FLOOR),
    })),
    atMost('P7 growth from 1 to 1000 statements', grown(OURS), 10, 4),
    atLeast('P8 500 statements, in the speed of CASL', timeAt(CASL, 500) / timeAt(OURS, 500), 5, 25),
    atLeast('P8 500 statements, in the speed of Cedar', timeAt(CEDAR, 500) / timeAt(OURS, 500), 500, 500),
    atMost('P8 500 statements, in the time of the floor', timeAt(OURS, 500) / timeAt(FLOOR, 500), Infinity, 2),
    atMost('P9 reading 1000 statements, in the time of the floor', prep(OURS) / prep(FLOOR), 8, 3),
  ]
}

function wildcards(): Figure[] {
  const times = measureWildcards()
  const [ours, least] = [times.get(OURS) ?? [], times.get(FLOOR) ?? []]
  const [, middle = Number.NaN, longest = Number.NaN] = ours
  return [
    ...[...times].map(([name, list]) => ({
      what: `*a*a*a*a*a*a*b on ${LENGTHS.join('/')}: ${name}`,
      value: list.map(shown).join(' / '),
      unit: 'us/decision',
    })),
    ...measureRegularExpression().map(({ length, microseconds }) => ({
      what: `the same as a regular expression on ${length}: ${CASL}`,
      value: shown(microseconds),
      unit: 'us/decision',
    })),
    atMost('P10 growth from 4096 to 16384, as an exponent', Math.log(longest / middle) / Math.log(4), 1.5, 1.1),
    atMost('P10 on 4096, in the time of the floor', middle / (least[1] ?? Number.NaN), 10, 2),
  ]
}

function atLeast(what: string, value: number, must: number, aim: number): Figure {
  return goal(what, value, value >= aim ? 'reached' : value >= must ? 'aim missed' : 'MISSED', `>= ${must}, aim ${aim}`)
}

function atMost(what: string, value: number, must: number, aim: number): Figure {
  return goal(what, value, value <= aim ? 'reached' : value <= must ? 'aim missed' : 'MISSED', `<= ${must}, aim ${aim}`)
}

function goal(what: string, value: number, verdict: string, bounds: string): Figure {
  return { what, value: shown(value), unit: verdict, note: bounds }
}

/** Three significant figures. */
function shown(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
}

function found<T>(list: readonly T[], is: (one: T) => boolean): T {
  const one = list.find(is)
  if (one === undefined) throw new Error('A contestant is missing.')
  return one
}

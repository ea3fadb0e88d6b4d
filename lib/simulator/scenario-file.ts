import { scenarioFileTexts as texts } from '@/lib/texts/scenario-file'
import { contextFile, contextIn } from './context-file'
import {
  demandKnown,
  jsonText,
  listOf,
  type Members,
  membersOf,
  type Read,
  readFile,
  textsOf,
  wordOf,
} from './json-reader'
import { PRESETS, presetOf } from './presets'
import type { ContextKey, Scenario, ScenarioSubject } from './scenario'

export const SCENARIO_FORMAT = 'postern-scenario/1'

/** Writes a scenario as a file that `readScenario` reads. */
export function writeScenario({ subject, session, context, actions, resources }: Scenario): string {
  const file = {
    format: SCENARIO_FORMAT,
    subject: subjectFile(subject),
    session,
    context: contextFile(context),
    actions,
    resources,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function subjectFile(subject: ScenarioSubject): object {
  if (subject.kind === 'principal') return { principal: subject.arn }
  const { kind, ...given } = subject
  return given
}

/** Reads a scenario from a file. If the file is not a scenario, returns everything that is wrong with it. */
export function readScenario(text: string): Read<Scenario> {
  return readFile(text, (root, problems) => {
    if (!isOfFormat(root, problems)) return undefined
    demandKnown(
      root,
      ['format', 'subject', 'session', 'context', 'actions', 'resources'],
      texts.things.scenario,
      problems,
    )
    const context = root.has('context') ? contextIn(root.get('context'), problems) : []
    for (const { name } of context.filter(hasBrokenLine)) {
      problems.push(texts.lineBreak(name))
    }
    const ids = PRESETS.map(({ id }) => id)
    return {
      subject: subjectIn(root.get('subject'), problems),
      session: (root.has('session') && wordOf(root.get('session'), ids, '"session"', problems)) || presetOf(context),
      context,
      actions: textsOf(root.get('actions'), '"actions"', problems),
      resources: root.has('resources') ? textsOf(root.get('resources'), '"resources"', problems) : [],
    }
  })
}

// The form has one value of a list per line.
const hasBrokenLine = ({ state, values }: ContextKey) =>
  state === 'list' && values.some((value) => value.includes('\n'))

function isOfFormat(root: Members, problems: string[]): boolean {
  const format = root.get('format')
  if (format === SCENARIO_FORMAT) return true
  if (typeof format !== 'string') {
    problems.push(texts.noFormat(SCENARIO_FORMAT))
  } else if (format.startsWith('postern-check/')) {
    problems.push(texts.isCheck)
  } else {
    problems.push(texts.otherFormat(format.slice(0, 60), SCENARIO_FORMAT))
  }
  return false
}

function subjectIn(value: unknown, problems: string[]): ScenarioSubject {
  const members = membersOf(value, '"subject"', problems)
  if (!members) return { kind: 'custom', policies: [] }
  if (members.has('principal')) {
    demandKnown(members, ['principal'], texts.things.principal, problems)
    return { kind: 'principal', arn: jsonText(members.get('principal'), 'subject: "principal"', problems) }
  }
  demandKnown(members, ['policies', 'boundary', 'resourcePolicy', 'caller'], '"subject"', problems)
  const policy = (name: string) => policyTextIn(members.get(name), `subject: "${name}"`, problems)
  return {
    kind: 'custom',
    policies: members.has('policies')
      ? listOf(members.get('policies'), 'subject: "policies"', problems, (item, at) => policyTextIn(item, at, problems))
      : problemOnly(problems, texts.noSubject),
    ...(members.has('boundary') && { boundary: policy('boundary') }),
    ...(members.has('resourcePolicy') && { resourcePolicy: policy('resourcePolicy') }),
    ...(members.has('caller') && { caller: jsonText(members.get('caller'), 'subject: "caller"', problems) }),
  }
}

function problemOnly(problems: string[], problem: string): [] {
  problems.push(problem)
  return []
}

/** A policy is a string or the document itself, so that a file written by hand need not quote it. */
export function policyTextIn(value: unknown, where: string, problems: string[]): string {
  if (typeof value === 'string') return value
  if (isDocument(value)) return JSON.stringify(value, null, 2)
  problems.push(texts.noPolicy(where))
  return ''
}

const isDocument = (value: unknown) => typeof value === 'object' && value !== null && 'Statement' in value

'use server'

import type { RefusalView } from '@/components/iam/refusal-view'
import type { TraceView } from '@/components/iam/trace-view'
import type { SignedIn } from '@/lib/auth/session'
import { formAction } from '@/lib/console/actions'
import { actionMoment } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import type { ErrorView } from '@/lib/console/error-view'
import type { Form } from '@/lib/console/form'
import { type FormState, failed, invalid, READY } from '@/lib/console/form-state'
import { cellTrace } from '@/lib/console/simulator/cell-trace'
import { checkOf } from '@/lib/console/simulator/check'
import { readDraft } from '@/lib/console/simulator/draft-form'
import { type Findings, findingsIn, policyProblems } from '@/lib/console/simulator/findings'
import { proposedKeys } from '@/lib/console/simulator/keys'
import { readyQuestion } from '@/lib/console/simulator/ready-questions'
import { type ForeseenRefusals, foreseenRefusals } from '@/lib/console/simulator/refusals'
import { runScenario } from '@/lib/console/simulator/run'
import type { RunView } from '@/lib/console/simulator/simulation-view'
import type { Moment } from '@/lib/gate/standing'
import { knownActions } from '@/lib/simulator/action-search'
import { writeCheck } from '@/lib/simulator/check-file'
import { type Draft, draftOf, type Edit, edited } from '@/lib/simulator/draft'
import type { Scenario } from '@/lib/simulator/scenario'
import { readScenario, writeScenario } from '@/lib/simulator/scenario-file'
import { scenarioOf, subjectIn } from '@/lib/simulator/scenario-of'
import { simulatorTexts as texts } from '@/lib/texts/simulator'
import { IMPORT_FIELDS } from './form'

const PAGE = '/simulator'

/** A file that the page shows and offers to save. */
export type FileView = { kind: 'scenario' | 'check'; name: string; text: string; cells?: number }

/** What the form shows besides its errors. */
export type SimulatorResult = {
  /** The content of the fields now. */
  draft: Draft
  /** What this changed in them, for a page where somebody typed meanwhile. */
  edit?: Edit
  findings?: Findings
  run?: RunView
  trace?: TraceView
  file?: FileView
  /** The scenario came from a file. */
  imported?: true
  /** What was refused. */
  denied?: { deed: 'run' | 'propose'; refusal: RefusalView }
  /** Told to those who do not see what changed. */
  said?: string
}

type State = FormState<SimulatorResult>

/**
 * Everything that the simulator's form can do: its buttons say what by `intent`. The whole scenario comes along each time
 * and nothing is kept on the server: policies belong neither into an address nor into a session.
 */
export const simulate = formAction<SimulatorResult>(PAGE, async (form, { caller, now }) => {
  const [verb = '', ...rest] = form.text('intent').split(' ')
  const draft = readDraft(form)
  const asker: Asker = { caller, now, moment: actionMoment() }
  switch (verb) {
    case 'trace':
      return traced(asker, draft, { action: rest[0] ?? '', resource: rest.slice(1).join(' ') })
    case 'check':
      return savedAsCheck(asker, draft)
    case 'export':
      return exported(draft)
    case 'import':
      return imported(form, draft)
    case 'propose':
      return proposed(asker, draft)
    case 'ready':
      return askedReady(asker, draft, rest[0] ?? '')
    case 'add-action':
      return changed(draft, { edit: 'add-action', action: form.text('new-action') })
    case 'replace-action':
      return changed(draft, { edit: 'replace-action', action: rest[0] ?? '', by: rest[1] ?? '' })
    case 'add-policy':
      return changed(draft, { edit: 'add-policy' })
    case 'remove-policy':
      return changed(draft, { edit: 'remove-policy', index: Number(rest[0]) })
    case 'remove-key':
      return changed(draft, { edit: 'remove-key', index: Number(rest[0]) })
    case 'add-key':
    case 'preset':
      // Reading the form has done it.
      return { ...READY, result: { draft } }
    default:
      return ran(asker, draft)
  }
})

/** The actions that the engine knows by name, for the field that finds them. */
export const findActions = formAction<readonly string[]>(PAGE, async () => ({ ...READY, result: knownActions() }))

/** What the policies would refuse the reader about a principal. */
export const foreseeSimulation = formAction<ForeseenRefusals>(PAGE, async (form) => ({
  ...READY,
  result: await foreseenRefusals(form.text('principal')),
}))

/** Who asks, and what all that one form asks for shares. */
type Asker = Pick<SignedIn, 'caller' | 'now'> & { moment: Moment }

const changed = (draft: Draft, edit: Edit): State => ({ ...READY, result: { draft: edited(draft, edit) } })

async function ran(asker: Asker, draft: Draft): Promise<State> {
  const ready = await completed(asker, draft)
  if (!ready.ok) return ready.state
  const answer = await runScenario(asker.caller, ready.scenario, asker.moment)
  if (!answer.ok) return refused(answer.error, draft, ready.findings)
  const run = answer.output
  return { ...READY, status: 'done', result: { draft, findings: ready.findings, run, said: summaryOf(run) } }
}

function summaryOf({ cells }: RunView): string {
  const count = (verdict: string) => cells.filter((cell) => !cell.unknown && cell.verdict === verdict).length
  const unknown = cells.filter((cell) => cell.unknown).length
  const [allowed, explicit, implicit] = [count('allowed'), count('explicit-deny'), count('implicit-deny')]
  return texts.results.said(cells.length, allowed, explicit, implicit, unknown)
}

/** A ready question replaces the content of the form and runs at once. */
async function askedReady(asker: Asker, draft: Draft, name: string): Promise<State> {
  const ready = readyQuestion(name, asker.caller.principal.account)
  if (!ready) return { ...READY, result: { draft } }
  const state = await ran(asker, ready)
  return { ...state, ...(state.result && { result: { ...state.result, edit: { edit: 'replace', draft: ready } } }) }
}

async function traced(asker: Asker, draft: Draft, cell: { action: string; resource: string }): Promise<State> {
  const ready = await completed(asker, draft)
  if (!ready.ok) return ready.state
  const answer = await cellTrace(asker, ready.scenario, cell, asker.moment)
  if (!answer.ok) return refused(answer.error, draft, ready.findings)
  if (answer.output) return { ...READY, status: 'done', result: { draft, trace: answer.output } }
  return { ...invalid([{ message: texts.trace.hidden }]), result: { draft } }
}

async function savedAsCheck(asker: Asker, draft: Draft): Promise<State> {
  const ready = await completed(asker, draft)
  if (!ready.ok) return ready.state
  const answer = await checkOf(asker.caller, ready.scenario, asker.moment)
  if (!answer.ok) return refused(answer.error, draft, ready.findings)
  if ('problem' in answer.output) return { ...invalid([{ message: answer.output.problem }]), result: { draft } }
  const { check } = answer.output
  const file = {
    kind: 'check',
    name: 'policy-check.json',
    text: writeCheck(check),
    cells: check.expect.length,
  } as const
  return { ...READY, status: 'done', result: { draft, file } }
}

function exported(draft: Draft): State {
  const done = scenarioOf(draft)
  if (!done.ok) return { ...invalid(done.problems), result: { draft } }
  const file = { kind: 'scenario', name: 'scenario.json', text: writeScenario(done.scenario) } as const
  return { ...READY, status: 'done', result: { draft, file } }
}

async function imported(form: Form, draft: Draft): Promise<State> {
  const file = await form.fileText(IMPORT_FIELDS.file)
  const field = file.trim() === '' ? IMPORT_FIELDS.text : IMPORT_FIELDS.file
  const text = field === IMPORT_FIELDS.file ? file : form.text(field)
  if (text.trim() === '') {
    return { ...invalid([{ field: IMPORT_FIELDS.file, message: texts.import.nothing }]), result: { draft } }
  }
  const read = readScenario(text)
  if (!read.ok) return { ...invalid(read.problems.map((message) => ({ field, message }))), result: { draft } }
  const opened = draftOf(read.value, draft)
  const edit = { edit: 'replace', draft: opened } as const
  return { ...READY, status: 'done', result: { draft: opened, edit, imported: true, said: texts.import.done } }
}

async function proposed({ caller, moment }: Asker, draft: Draft): Promise<State> {
  const checked = await findingsIn(caller, draft, moment)
  if (!checked.ok) return refused(checked.error, draft, {}, 'propose')
  const findings = checked.output
  const { subject, problems } = subjectIn(draft)
  const all = [...problems, ...policyProblems(findings, draft)]
  if (all.length > 0) return { ...invalid(all), result: { draft, findings } }
  const answer = await proposedKeys(caller, subject, moment)
  if (!answer.ok) return refused(answer.error, draft, findings, 'propose')
  const edit = { edit: 'add-keys', keys: answer.output } as const
  const next = edited(draft, edit)
  const added = next.keys.length - draft.keys.length
  const said = added === 0 ? texts.context.none : texts.context.added(added)
  return { ...READY, status: 'done', result: { draft: next, edit, findings, said } }
}

type Ready = { ok: true; scenario: Scenario; findings: Findings } | { ok: false; state: State }

/**
 * The scenario of a draft, or the state that says what is wrong with it. Its policies are read only for somebody who may
 * simulate them: who may not is told so before anything else.
 */
async function completed({ caller, moment }: Asker, draft: Draft): Promise<Ready> {
  const checked = await findingsIn(caller, draft, moment)
  if (!checked.ok) return { ok: false, state: refused(checked.error, draft, {}) }
  const findings = checked.output
  const done = scenarioOf(draft)
  const problems = [...(done.ok ? [] : done.problems), ...policyProblems(findings, draft)]
  if (done.ok && problems.length === 0) return { ok: true, scenario: done.scenario, findings }
  return { ok: false, state: { ...invalid(problems), result: { draft, findings } } }
}

/** The fields that the service means. */
const FIELDS: Readonly<Record<string, string>> = {
  PolicySourceArn: 'principal',
  PolicyInputList: 'policy-0',
  PermissionsBoundaryPolicyInputList: 'boundary',
  ResourcePolicy: 'resource-policy',
  CallerArn: 'caller',
  ActionNames: 'actions',
  ResourceArns: 'resources',
}

type Deed = NonNullable<SimulatorResult['denied']>['deed']

function refused(error: ErrorView, draft: Draft, findings: Findings, deed: Deed = 'run'): State {
  const { field, message, refusal } = error
  const texts = { [error.code]: { field: field && FIELDS[field], message } }
  return {
    ...failed(error, {}, texts),
    result: { draft, findings, ...(refusal && { denied: { deed, refusal: deniedView(refusal) } }) },
  }
}

'use client'

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef, useState } from 'react'
import { type ActionResult, ResultFlash } from '@/components/ui/flash'
import type { FormState } from '@/lib/console/form-state'
import { ownPageTexts } from '@/lib/texts/own-page'
import { reportNextCalls } from '../next-actions'
import { deleteKey, deleteUnfinishedDevice, describeKey, setKeyStatus } from './actions'
import { deleteCredential, setCredentialStatus } from './credential-actions'
import { CREDENTIAL_PANELS } from './credential-panels'

type PanelName = 'mfa-devices' | 'access-keys' | (typeof CREDENTIAL_PANELS)[keyof typeof CREDENTIAL_PANELS]
type State = FormState<ActionResult>
type Action = (before: State, data: FormData) => Promise<State>
type Dispatch = (data: FormData) => void
/** What came of an action; `isPosted` where no script showed it, but the page that answers the form. */
type Reported = { result: ActionResult; panel: PanelName; id: number; isPosted?: boolean }
type Report = (state: State, panel: PanelName) => void

const ReportContext = createContext<Report>(() => {})
const FormsContext = createContext<Forms | undefined>(undefined)
const Latest = createContext<Reported | undefined>(undefined)

const BEFORE: State = { status: 'ready', errors: [], values: {} }

/**
 * Keeps the result of the last action on a page. The control that caused it may disappear, so its panel shows it. The forms
 * of the panels are kept here as well, where they outlive their rows, and so that they work without scripts: the page that
 * answers a form has its result.
 */
export function Results({ children }: { children: ReactNode }) {
  const count = useRef(0)
  const [latest, setLatest] = useState<Reported>()
  function report(state: State, panel: PanelName) {
    count.current += 1
    setLatest({ result: resultOf(state), panel, id: count.current })
  }
  const forms = useForms(report)
  const [posted] = useState(() => postedResult(forms))
  return (
    <ReportContext value={report}>
      <FormsContext value={forms}>
        <Latest value={latest ?? posted}>{children}</Latest>
      </FormsContext>
    </ReportContext>
  )
}

type Forms = ReturnType<typeof useForms>

/** The forms of the panels. Each is a hook of its own, because a result belongs to one panel. */
function useForms(report: Report) {
  const [certificates, sshKeys, services] = [
    CREDENTIAL_PANELS.certificate,
    CREDENTIAL_PANELS.sshKey,
    CREDENTIAL_PANELS.serviceCredential,
  ]
  return {
    keyStatus: useReportedForm(setKeyStatus, 'access-keys', report),
    keyDeletion: useReportedForm(deleteKey, 'access-keys', report),
    keyDescription: useReportedForm(describeKey, 'access-keys', report),
    unfinishedDeletion: useReportedForm(deleteUnfinishedDevice, 'mfa-devices', report),
    status: {
      certificate: useReportedForm(setCredentialStatus, certificates, report),
      sshKey: useReportedForm(setCredentialStatus, sshKeys, report),
      serviceCredential: useReportedForm(setCredentialStatus, services, report),
    },
    deletion: {
      certificate: useReportedForm(deleteCredential, certificates, report),
      sshKey: useReportedForm(deleteCredential, sshKeys, report),
      serviceCredential: useReportedForm(deleteCredential, services, report),
    },
    next: {
      'mfa-devices': useReportedForm(reportNextCalls, 'mfa-devices', report),
      'access-keys': useReportedForm(reportNextCalls, 'access-keys', report),
      [certificates]: useReportedForm(reportNextCalls, certificates, report),
      [sshKeys]: useReportedForm(reportNextCalls, sshKeys, report),
      [services]: useReportedForm(reportNextCalls, services, report),
    },
  }
}

type ReportedForm = { act: Dispatch; state: State; panel: PanelName }

function useReportedForm(action: Action, panel: PanelName, report: Report): ReportedForm {
  const [state, act] = useActionState(action, BEFORE)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each state is one answer, reported once
  useEffect(() => {
    if (state !== BEFORE) report(state, panel)
  }, [state])
  return { act, state, panel }
}

function postedResult({ status, deletion, next, ...others }: Forms): Reported | undefined {
  const all = [others, status, deletion, next].flatMap((some) => Object.values<ReportedForm>(some))
  const form = all.find(({ state }) => state !== BEFORE)
  return form && { result: resultOf(form.state), panel: form.panel, id: 0, isPosted: true }
}

const resultOf = ({ result, errors }: State): ActionResult =>
  result ?? { tone: 'danger', title: errors[0]?.message ?? ownPageTexts.notDone }

/** The forms of the panels of a page, for what is inside its `Results`. */
export function usePanelForms(): Forms {
  const forms = useContext(FormsContext)
  if (!forms) throw new Error('The forms of the panels are used outside of Results.')
  return forms
}

/** The result of the last action, if it was one of this panel. It is scrolled into view: a panel may be longer than the window. */
export function PanelResult({ panel }: { panel: PanelName }) {
  const latest = useContext(Latest)
  const id = latest?.panel === panel ? latest.id : undefined
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (id !== undefined) box.current?.scrollIntoView({ block: 'nearest' })
  }, [id])
  const { next } = usePanelForms()
  if (latest?.panel !== panel) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: without scripts this is how an answer is found on the page that has it
    <div ref={box} className="p-(--inset) pb-0 empty:hidden" tabIndex={-1} autoFocus={latest.isPosted}>
      <ResultFlash key={latest.id} result={latest.result} nextAction={next[panel].act} />
    </div>
  )
}

/** Shows the result of an action in this panel. For actions that need scripts, and lead to a page without. */
export function useReported(action: Action, panel: PanelName): (data: FormData) => Promise<void> {
  const report = useContext(ReportContext)
  return async (data) => report(await action(BEFORE, data), panel)
}

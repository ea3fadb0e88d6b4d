'use client'

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useReducer,
  useRef,
  useState,
} from 'react'
import { PageHead } from '@/components/console/page-head'
import { ActionForm } from '@/components/ui/action-form'
import { Button, type ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary, type FieldError } from '@/components/ui/error-summary'
import { Panel } from '@/components/ui/panel'
import { type FormState, READY } from '@/lib/console/form-state'
import type { ForeseenRefusals } from '@/lib/console/simulator/refusals'
import type { SubjectGroup } from '@/lib/console/simulator/subjects'
import { draftOfInquiry } from '@/lib/playground/inquiry'
import { inquiryIn, isLink } from '@/lib/playground/link'
import type { Draft } from '@/lib/simulator/draft'
import { playgroundTexts } from '@/lib/texts/playground'
import { simulatorTexts as texts } from '@/lib/texts/simulator'
import { FormRefusal, type Remedies } from '../security-credentials/form-refusal'
import { AboutDialog } from './about-dialog'
import { foreseeSimulation, type SimulatorResult, simulate } from './actions'
import { ContextPanel } from './context-panel'
import { FileDialog } from './file-dialog'
import { ABOUT, dataFor, FORM, IMPORT, isOfImport, isTooLarge, type Part } from './form'
import { ImportDialog } from './import-dialog'
import { closeDialog, OpenDialogButton } from './page-dialog'
import { ANSWERS, SIMULATOR } from './places'
import { RequestsPanel } from './requests-panel'
import { ResultsPanel } from './results-panel'
import { SubjectPanel } from './subject-panel'
import { TracePanel } from './trace-panel'
import { firstView, viewAfter } from './view'

const NO_ERRORS: readonly FieldError[] = []
const tooLarge = (): readonly FieldError[] => [{ message: texts.tooLarge }]

/**
 * The simulator: one form with the whole scenario, and its results beside it. Without scripts every button posts the
 * form. With scripts simple buttons work at once, and nothing typed while a response is awaited is lost.
 */
export function Simulator({
  initial,
  groups,
  refusals,
  unchecked,
  remedies,
  notice,
}: {
  initial: Draft
  groups: readonly SubjectGroup[]
  refusals: ForeseenRefusals
  /** Why pasted policies are checked for their grammar alone. */
  unchecked: ButtonRefusal | undefined
  remedies: Remedies
  /** Where the scenario comes from. */
  notice?: ReactNode
}) {
  const before: FormState<SimulatorResult> = { ...READY, result: { draft: initial } }
  const [state, action, isPending] = useActionState(simulate, before)
  const [{ result: foreseen = refusals }, lookUp] = useActionState(foreseeSimulation, { ...READY, result: refusals })
  const [view, happen] = useReducer(viewAfter, state.result ?? { draft: initial }, firstView)
  const [sizeErrors, setSizeErrors] = useState(NO_ERRORS)
  const opener = useRef<HTMLElement>(undefined)

  // A question of the playground comes in the fragment, which no server gets.
  useEffect(() => {
    if (!isLink(location.hash)) return
    inquiryIn(location.hash).then((link) => {
      if (link.ok) return happen({ happened: 'edit', edit: { edit: 'replace', draft: draftOfInquiry(link.inquiry) } })
      setSizeErrors([{ message: playgroundTexts.badLink[link.why] }])
    })
  }, [])

  useEffect(() => {
    happen({ happened: 'answer', result: state.result })
    if (state.result?.imported) closeDialog(IMPORT)
    if (state.result?.run) bringIntoView('results')
  }, [state])

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const data = dataFor(event.currentTarget, button, view.run?.of)
    setSizeErrors(isTooLarge(data) ? tooLarge() : NO_ERRORS)
    if (isTooLarge(data)) return
    if (button) opener.current = button
    startTransition(() => action(data))
  }

  const { draft, trace, file } = view
  const isForeseen = draft.principal === foreseen.principal
  const part: Part = {
    draft,
    isPending,
    type: (fields) => happen({ happened: 'typed', fields }),
    edit: (edit) => happen({ happened: 'edit', edit }),
    errorAt: (field) => state.errors.find((error) => error.field === field)?.message,
    refusedGiven: foreseen.ofGiven,
    refused: draft.mode === 'custom' ? foreseen.ofGiven : isForeseen ? foreseen.ofPrincipal : {},
  }
  const isImport = state.errors.some(isOfImport)
  return (
    <>
      {/* What Enter presses in a field: the first button of the form, so it stands before those of the page's head. */}
      <button type="submit" form={FORM} name="intent" value="run" className="sr-only" tabIndex={-1} aria-hidden="true">
        {texts.runButton}
      </button>
      <PageHead
        title={texts.title}
        sub={texts.lead}
        actions={
          <>
            <OpenDialogButton dialog={ABOUT}>{texts.about.open}</OpenDialogButton>
            <OpenDialogButton dialog={IMPORT}>{texts.import.open}</OpenDialogButton>
            <Button type="submit" form={FORM} name="intent" value="export" icon="download">
              {texts.export}
            </Button>
          </>
        }
      />
      {notice}
      <p className="sr-only" role="status">
        {isPending ? '' : state.result?.said}
      </p>
      {trace && <TracePanel trace={trace} leave={() => happen({ happened: 'left-trace' })} opener={opener} />}
      {!trace && !state.refusal && !isImport && <ErrorSummary errors={state.errors} />}
      <ErrorSummary errors={sizeErrors} />
      <div className={SIMULATOR} hidden={trace !== undefined}>
        <ActionForm className="grid min-w-0 gap-5" id={FORM} action={action} onSubmit={send} noValidate>
          <SubjectPanel
            part={part}
            groups={groups}
            findings={view.findings}
            unchecked={unchecked}
            lookUp={(principal) => startTransition(() => lookUp(asForm({ principal })))}
          />
          <RequestsPanel part={part} />
          <ContextPanel part={part} />
        </ActionForm>
        <div className={ANSWERS}>
          {view.denied?.deed === 'propose' && (
            <Panel name="proposed-keys" title={texts.context.proposed} state="denied" flush>
              <FormRefusal deed={texts.proposeButton} refusal={view.denied.refusal} remedies={remedies} />
            </Panel>
          )}
          <ResultsPanel view={view} part={part} remedies={remedies} />
          {file && <FileDialog file={file} leave={() => happen({ happened: 'left-file' })} />}
        </div>
      </div>
      <div className="noscript:mt-5 noscript:grid noscript:gap-5">
        <ImportDialog errors={isImport ? state.errors : NO_ERRORS} isPending={isPending} />
        <AboutDialog />
      </div>
    </>
  )
}

function asForm(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

/** Results that start outside the window are scrolled into view: otherwise nobody would notice them. */
function bringIntoView(id: string) {
  const panel = document.getElementById(id)
  if (!panel) return
  const { top } = panel.getBoundingClientRect()
  if (top < 0 || top > window.innerHeight - 160) panel.scrollIntoView({ block: 'start' })
}

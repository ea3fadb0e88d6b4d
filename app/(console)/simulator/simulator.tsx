'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useReducer, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { ErrorSummary, type FieldError } from '@/components/ui/error-summary'
import { Panel } from '@/components/ui/panel'
import { type FormState, READY } from '@/lib/console/form-state'
import type { SubjectGroup } from '@/lib/console/simulator/subjects'
import type { Draft } from '@/lib/simulator/draft'
import { FormRefusal, type Remedies } from '../security-credentials/form-refusal'
import { type SimulatorResult, simulate } from './actions'
import { ContextPanel } from './context-panel'
import { FilePanel } from './file-panel'
import { dataFor, FORM, isOfImport, isTooLarge, type Part } from './form'
import { ImportPanel } from './import-panel'
import { FORM_GRID, SIMULATOR } from './places'
import { RequestsPanel } from './requests-panel'
import { ResultsPanel } from './results-panel'
import { SubjectPanel } from './subject-panel'
import { TracePanel } from './trace-panel'
import { firstView, viewAfter } from './view'

const NO_ERRORS: readonly FieldError[] = []
const TOO_LARGE: readonly FieldError[] = [
  { message: 'This is too much to be sent at once. Take out policies, or the file that was chosen.' },
]

/**
 * The simulator: one form that holds the whole scenario, and what came of it. Without scripts every button posts the form;
 * with them the simple ones work at once, and nothing that is typed is lost while an answer is on its way.
 */
export function Simulator({
  initial,
  groups,
  services,
  remedies,
}: {
  initial: Draft
  groups: readonly SubjectGroup[]
  services: readonly string[]
  remedies: Remedies
}) {
  const before: FormState<SimulatorResult> = { ...READY, result: { draft: initial } }
  const [state, action, isPending] = useActionState(simulate, before)
  const [view, happen] = useReducer(viewAfter, state.result ?? { draft: initial }, firstView)
  const [sizeErrors, setSizeErrors] = useState(NO_ERRORS)
  const sent = useRef<FormData>(undefined)
  const ran = useRef<FormData>(undefined)
  const opener = useRef<HTMLElement>(undefined)

  useEffect(() => {
    happen({ happened: 'answer', result: state.result })
    if (!state.result?.run) return
    ran.current = sent.current
    bringIntoView('results')
  }, [state])

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const data = dataFor(event.currentTarget, button, ran.current)
    setSizeErrors(isTooLarge(data) ? TOO_LARGE : NO_ERRORS)
    if (isTooLarge(data)) return
    sent.current = data
    if (button) opener.current = button
    startTransition(() => action(data))
  }

  const { draft, trace, file } = view
  const part: Part = {
    draft,
    isPending,
    type: (fields) => happen({ happened: 'typed', fields }),
    edit: (edit) => happen({ happened: 'edit', edit }),
    errorAt: (field) => state.errors.find((error) => error.field === field)?.message,
  }
  const isImport = state.errors.some(isOfImport)
  return (
    <>
      <p className="sr-only" role="status">
        {isPending ? '' : state.result?.said}
      </p>
      {trace && <TracePanel trace={trace} leave={() => happen({ happened: 'left-trace' })} opener={opener} />}
      {!trace && !state.refusal && !isImport && <ErrorSummary errors={state.errors} />}
      <ErrorSummary errors={sizeErrors} />
      <div className={cx('mb-5 grid gap-5', SIMULATOR)} hidden={trace !== undefined}>
        <form className={cx('grid items-start gap-5', FORM_GRID)} id={FORM} action={action} onSubmit={send} noValidate>
          {/* What Enter presses in a field: the first button of the form. */}
          <button type="submit" name="intent" value="run" className="sr-only" tabIndex={-1} aria-hidden="true">
            Run simulation
          </button>
          <SubjectPanel part={part} groups={groups} findings={view.findings} />
          <ContextPanel part={part} />
          <RequestsPanel part={part} services={services} found={view.found} />
        </form>
        {view.denied?.deed === 'Propose keys' && (
          <Panel name="proposed-keys" title="Proposed keys" state="denied" flush>
            <FormRefusal deed="Propose keys" refusal={view.denied.refusal} remedies={remedies} />
          </Panel>
        )}
        <ResultsPanel view={view} isPending={isPending} remedies={remedies} />
        {file && <FilePanel file={file} />}
        <ImportPanel errors={isImport ? state.errors : NO_ERRORS} isPending={isPending} />
      </div>
    </>
  )
}

/** Where the results begin below the window's edge, nobody who looks would know that they have come. */
function bringIntoView(id: string) {
  const panel = document.getElementById(id)
  if (panel && panel.getBoundingClientRect().top > window.innerHeight - 160) panel.scrollIntoView({ block: 'start' })
}

'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Flash } from '@/components/ui/flash'
import type { FormState } from '@/lib/console/form-state'
import type { Outcome } from './outcome'

type Action = (before: FormState<Outcome>, data: FormData) => Promise<FormState<Outcome>>
type Reported = Outcome & { id: number }

const Report = createContext<(outcome: Outcome, panel: string) => void>(() => {})
const Reports = createContext<readonly Reported[]>([])

const BEFORE: FormState<Outcome> = { status: 'ready', errors: [], values: {} }

/** Holds what came of the gestures on a page, so that a dialog far below can say it under the heading. */
export function Results({ children }: { children: ReactNode }) {
  const [reports, setReports] = useState<readonly Reported[]>([])
  const panel = useRef<string>(undefined)
  const count = useRef(0)

  // The button that opened the dialog may go with what it removed, as soon as the page has been made anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the children are the page
  useEffect(() => {
    if (!panel.current || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(`[data-panel="${panel.current}"] h2`)?.focus()
    panel.current = undefined
  }, [reports, children])

  function report(outcome: Outcome, from: string) {
    count.current += 1
    setReports([{ ...outcome, id: count.current }])
    panel.current = from
  }

  return (
    <Report value={report}>
      <Reports value={reports}>{children}</Reports>
    </Report>
  )
}

/** The stack itself. */
export function ResultStack() {
  return useContext(Reports).map(({ id, tone, title, text, calls }) => (
    <Flash key={id} tone={tone} title={title} calls={calls}>
      {text && <p>{text}</p>}
    </Flash>
  ))
}

/** An action whose outcome is told under the heading. `panel` is where the focus goes if the opener is gone. */
export function useReported(action: Action, panel: string): (data: FormData) => Promise<void> {
  const report = useContext(Report)
  return async (data) => {
    const { result, errors } = await action(BEFORE, data)
    report(result ?? { tone: 'danger', title: errors[0]?.message ?? 'This could not be done' }, panel)
  }
}

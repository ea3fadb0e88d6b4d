'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { type ActionResult, ResultFlash } from '@/components/ui/flash'
import type { FormState } from '@/lib/console/form-state'
import { ownPageTexts } from '@/lib/texts/own-page'
import { reportNextCalls } from '../next-actions'

type Action = (before: FormState<ActionResult>, data: FormData) => Promise<FormState<ActionResult>>
type Reported = { result: ActionResult; panel: string; id: number }

const Report = createContext<(result: ActionResult, panel: string) => void>(() => {})
const Latest = createContext<Reported | undefined>(undefined)

const BEFORE: FormState<ActionResult> = { status: 'ready', errors: [], values: {} }

/** Keeps the result of the last action on a page. The control that caused it may disappear, so its panel shows it. */
export function Results({ children }: { children: ReactNode }) {
  const [latest, setLatest] = useState<Reported>()
  const count = useRef(0)
  function report(result: ActionResult, panel: string) {
    count.current += 1
    setLatest({ result, panel, id: count.current })
  }
  return (
    <Report value={report}>
      <Latest value={latest}>{children}</Latest>
    </Report>
  )
}

/** The result of the last action, if it was one of this panel. It is scrolled into view: a panel may be longer than the window. */
export function PanelResult({ panel }: { panel: string }) {
  const latest = useContext(Latest)
  const id = latest?.panel === panel ? latest.id : undefined
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (id !== undefined) box.current?.scrollIntoView({ block: 'nearest' })
  }, [id])
  const makeNext = useReported(reportNextCalls, panel)
  if (latest?.panel !== panel) return null
  return (
    <div ref={box} className="p-(--inset) pb-0 empty:hidden">
      <ResultFlash key={latest.id} result={latest.result} nextAction={makeNext} />
    </div>
  )
}

/** An action whose result is shown in the panel of this name. */
export function useReported(action: Action, panel: string): (data: FormData) => Promise<void> {
  const report = useContext(Report)
  return async (data) => {
    const { result, errors } = await action(BEFORE, data)
    report(result ?? { tone: 'danger', title: errors[0]?.message ?? ownPageTexts.notDone }, panel)
  }
}

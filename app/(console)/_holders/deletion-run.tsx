'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useRef, useTransition } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { type ActionResult, ResultFlash } from '@/components/ui/flash'
import { READY } from '@/lib/console/form-state'
import type { NamedHolder } from '@/lib/console/holders'
import { leftOf, linesOfRun } from '@/lib/console/run'
import { deletionTexts as texts } from '@/lib/texts/deletion'
import { planDeletion, takeDeletionStep } from './delete-actions'
import { RunPanel } from './run-panel'
import { type RunView, useRun } from './use-run'

/**
 * Takes the form of a deletion over where scripts run: the calls are made one by one, with progress and a button that stops
 * them. Where something is left, the page below shows it anew.
 */
export function DeletionRun({
  holder,
  listHref,
  children,
}: {
  holder: NamedHolder
  /** Where the others of its kind are. */
  listHref: string
  children: ReactNode
}) {
  const { kind, name } = holder
  const { run, start, stop } = useRun({ stopsAtFailure: true })
  const router = useRouter()
  const isPlanning = useRef(false)
  const [, startTransition] = useTransition()

  async function begin(event: FormEvent<HTMLDivElement>) {
    if (!(event.target instanceof HTMLFormElement)) return
    const data = new FormData(event.target)
    // The form says what is wrong with the name.
    if (String(data.get('confirm')).trim() !== name) return
    event.preventDefault()
    if (isPlanning.current) return
    isPlanning.current = true
    const steps = await stepsOf(data)
    isPlanning.current = false
    if (steps.length === 0) return
    const items = steps.map((step) => ({ ...step, fields: { ...step.fields, kind, name } }))
    const ended = await start(items, takeDeletionStep)
    if (ended && leftOf(ended).length > 0) router.refresh()
  }

  async function stepsOf(data: FormData) {
    try {
      return (await planDeletion(READY, data)).result ?? []
    } catch (thrown) {
      // Where nothing came back, the page of the error says so; a redirect is followed.
      startTransition(() => {
        throw thrown
      })
      return []
    }
  }

  if (!run) return <div onSubmit={begin}>{children}</div>
  const isGone = run.isOver && leftOf(run).length === 0
  return (
    <>
      <RunPanel title={texts.deletingNow(name)} run={run} onStop={stop}>
        <ResultFlash key={String(isGone)} result={resultOf(holder, run)} />
        {isGone && <ButtonLink href={listHref}>{texts.toList[kind]}</ButtonLink>}
      </RunPanel>
      {run.isOver && !isGone && <div onSubmit={begin}>{children}</div>}
    </>
  )
}

function resultOf({ kind, name }: NamedHolder, run: RunView): ActionResult {
  const calls = linesOfRun(run)
  const done = calls.filter(({ outcome }) => outcome === 'done').length
  if (done === calls.length) return { tone: 'success', title: texts.deleted[kind](name), calls }
  const isStopped = run.ended.every((failure) => failure === undefined)
  return { tone: isStopped ? 'warning' : 'danger', title: texts.stopped(name, done), calls }
}

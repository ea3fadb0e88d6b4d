'use client'

import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { ResultFlash } from '@/components/ui/flash'
import { leftOf, resultOfRun } from '@/lib/console/run'
import { selectedUserTexts as texts } from '@/lib/texts/selected-users'
import { RunPanel } from '../../_holders/run-panel'
import { useRun } from '../../_holders/use-run'
import { type BulkDeed, bulkDeed } from './bulk-deed'

/**
 * Takes the forms of the page over where scripts run: the calls are made user by user, with progress and a button that stops
 * them. Without scripts, and where a form lacks something, the form is sent as it is.
 */
export function BulkRun({ children }: { children: ReactNode }) {
  const { run, start, stop } = useRun({ stopsAtFailure: false })
  const [deed, setDeed] = useState<BulkDeed>()

  function begin(event: FormEvent<HTMLDivElement>) {
    if (!(event.target instanceof HTMLFormElement)) return
    const chosen = bulkDeed(new FormData(event.target))
    if (!chosen) return
    event.preventDefault()
    setDeed(chosen)
    void start(chosen.items, chosen.perform)
  }

  if (!run || !deed) return <div onSubmit={begin}>{children}</div>
  return (
    <RunPanel title={deed.title(run.items.length)} run={run} onStop={stop}>
      <ResultFlash
        key={run.ended.length}
        result={resultOfRun(run, deed.titles(run.items.length))}
        nextAction={() => void start(leftOf(run), deed.perform)}
      />
      <ButtonLink href="/users">{texts.toList}</ButtonLink>
    </RunPanel>
  )
}

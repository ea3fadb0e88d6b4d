'use client'

import { unstable_rethrow } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import type { CallFailure } from '@/lib/console/failures'
import { type FormState, READY } from '@/lib/console/form-state'
import { failureInWords, type RunItem, type RunState } from '@/lib/console/run'
import { runTexts } from '@/lib/texts/run'

/** Does one item. Its result is the failure, if the call was refused or failed. */
type Perform = (before: OneDone, data: FormData) => Promise<OneDone>
type OneDone = FormState<CallFailure | undefined>

/** A run that is on its way, or at its end. */
export type RunView = RunState & { isStopping: boolean; isOver: boolean }

/**
 * Does items one after the other, so that the page can tell how far they are, and be stopped after the present one. Leaving
 * the page stops it too. `stopsAtFailure`: the items follow from each other.
 */
export function useRun({ stopsAtFailure }: { stopsAtFailure: boolean }) {
  const [run, setRun] = useState<RunView>()
  const isStopping = useRef(false)
  const [, startTransition] = useTransition()
  useEffect(
    () => () => {
      isStopping.current = true
    },
    [],
  )

  /** Returns how it ended; undefined if a call leads to another page, such as the one that asks for a code. */
  async function start(items: readonly RunItem[], perform: Perform): Promise<RunState | undefined> {
    isStopping.current = false
    const ended: (CallFailure | undefined)[] = []
    const show = (isOver: boolean) =>
      setRun({ items, ended: [...ended], isStopping: isStopping.current && !isOver, isOver })
    show(false)
    for (const item of items) {
      const answer = await answerOf(item, perform)
      if ('away' in answer) {
        // The router follows a redirect only where it is thrown while rendering.
        startTransition(() => {
          throw answer.away
        })
        return undefined
      }
      ended.push(answer.failure)
      if (isStopping.current || answer.isLost || (stopsAtFailure && answer.failure)) break
      show(false)
    }
    show(true)
    return { items, ended }
  }

  function stop() {
    isStopping.current = true
    setRun((now) => now && { ...now, isStopping: true })
  }

  return { run, start, stop }
}

type Answer = { failure: CallFailure | undefined; isLost?: boolean } | { away: unknown }

async function answerOf(item: RunItem, perform: Perform): Promise<Answer> {
  const data = new FormData()
  for (const [name, value] of Object.entries(item.fields)) data.set(name, value)
  try {
    const { result, errors } = await perform(READY, data)
    const [error] = errors
    return { failure: error ? failureInWords(item, error.message) : result }
  } catch (thrown) {
    if (isOfRouter(thrown)) return { away: thrown }
    return { failure: failureInWords(item, runTexts.noAnswer), isLost: true }
  }
}

/** Whether an action leads to another page, such as the one that asks for a code. */
function isOfRouter(thrown: unknown): boolean {
  try {
    unstable_rethrow(thrown)
    return false
  } catch {
    return true
  }
}

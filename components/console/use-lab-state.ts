import { useEffect, useRef } from 'react'
import { labBarTexts as texts } from '@/lib/texts/lab-bar'
import type { LabState } from './lab-state'

/** What is asked for again: where it is read, and the stamp of what it was read from. */
type Stamped = { href: string; stamp: string }

/**
 * Asks every so often how far a lab is, and calls `changed` with the answer if it is another than `known`. Nothing is asked
 * while nobody can see the page; the server says 304 while nothing happened. `key` asks at once when it changes.
 */
export function useLabState<State extends Stamped>(
  known: State,
  everyMs: number,
  changed: (state: State) => void,
  key = '',
): void {
  const { stamp, href } = known
  const last = useRef({ stamp, changed })
  last.current = { stamp, changed }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key asks again
  useEffect(() => {
    let isOver = false
    // What was told of last: it takes a moment until the page knows it too.
    let told = ''
    const look = async () => {
      if (document.hidden) return
      const { stamp } = last.current
      const answer = await fetch(`${href}/state`, { headers: { 'if-none-match': `"${told || stamp}"` } }).catch(
        () => undefined,
      )
      if (isOver || answer?.status !== 200) return
      const state: State = await answer.json()
      if (isOver || state.stamp === last.current.stamp) return
      told = state.stamp
      last.current.changed(state)
    }
    void look()
    const timer = setInterval(look, everyMs)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [href, everyMs, key])
}

/** The goals that are met now and were not before, in a sentence; empty if there are none. */
export function newsOf(before: LabState, after: LabState): string {
  const met = after.goals.filter((goal, at) => goal.isMet && before.goals[at]?.isMet === false)
  const isPassed = before.verdict === 'open' && after.verdict !== 'open'
  return [...met.map(({ text }) => texts.nowMet(text)), ...(isPassed ? [texts.passed] : [])].join(' ')
}

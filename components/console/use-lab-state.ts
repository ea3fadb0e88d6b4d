import { useEffect, useRef } from 'react'
import { labBarTexts as texts } from '@/lib/texts/lab-bar'
import type { LabState } from './lab-state'

/** What is asked for again: where it is read, and the stamp of what it was read from. */
type Stamped = { href: string; stamp: string }

/** After so many looks a page that was told of something is asked about again: what it loaded may be lost. */
const PATIENCE = 15

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
    // What the page knew when it was told last, and how many looks ago that was. Until it knows more, it is busy: told again,
    // it would begin to load again, and on a slow server the page that a link leads to would never come.
    let toldAt = ''
    let looks = 0
    const look = async () => {
      if (document.hidden) return
      const { stamp } = last.current
      if (toldAt === stamp && ++looks < PATIENCE) return
      const answer = await fetch(`${href}/state`, { headers: { 'if-none-match': `"${stamp}"` } }).catch(() => undefined)
      if (isOver || answer?.status !== 200) return
      const state: State = await answer.json()
      if (isOver || state.stamp === last.current.stamp) return
      toldAt = last.current.stamp
      looks = 0
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

import { useEffect, useState } from 'react'
import type { Inquiry } from '@/lib/playground/inquiry'
import type { Reply } from '@/lib/playground/reply'
import type { Engine } from './engine'

/** After the last key. The question with which the page opens is asked at once. */
const PAUSE_MS = 150

/** The engine and its latest answer. `start` must stay the same. `isStopped`: the worker could not start, or it failed. */
export function useEngine(start: () => Engine) {
  const [engine, setEngine] = useState<Engine>()
  const [reply, setReply] = useState<Reply>()
  const [isStopped, setStopped] = useState(false)

  useEffect(() => {
    const started = start()
    started.listen({ answered: setReply, stopped: () => setStopped(true) })
    setEngine(started)
    return () => started.stop()
  }, [start])

  return { engine, reply, isStopped }
}

/** Asks the engine about an inquiry, when it has not changed for a moment. */
export function useAsking(engine: Engine | undefined, inquiry: Inquiry | undefined): void {
  useEffect(() => {
    if (!engine || !inquiry || engine.hasAsked(inquiry)) return
    const timer = setTimeout(() => engine.ask(inquiry), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [engine, inquiry])
}

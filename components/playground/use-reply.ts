import { useEffect, useRef, useState } from 'react'
import type { Inquiry } from '@/lib/playground/inquiry'
import type { Reply } from '@/lib/playground/reply'

/** After the last key. The first question is asked at once. */
const PAUSE_MS = 150

/**
 * The engine's latest answer. `startWorker` must stay the same. `isStopped`: the worker could not be started, or it
 * failed.
 */
export function useReply(startWorker: () => Worker, inquiry: Inquiry | undefined) {
  const [reply, setReply] = useState<Reply>()
  const [isStopped, setStopped] = useState(false)
  const worker = useRef<Worker>(undefined)
  const isFirst = useRef(true)

  useEffect(() => {
    const started = startWorker()
    started.onmessage = ({ data }: MessageEvent<Reply>) => setReply(data)
    started.onerror = () => setStopped(true)
    worker.current = started
    return () => started.terminate()
  }, [startWorker])

  useEffect(() => {
    if (!inquiry) return
    const ask = () => worker.current?.postMessage(inquiry)
    if (isFirst.current) {
      isFirst.current = false
      return ask()
    }
    const timer = setTimeout(ask, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [inquiry])

  return { reply, isStopped }
}

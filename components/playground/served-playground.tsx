'use client'

import { playgroundTexts } from '@/lib/texts/playground'
import { Playground } from './playground'

/** The playground as a page of the server, which sends the engine along. */
export function ServedPlayground({ canSimulate }: { canSimulate: boolean }) {
  return <Playground startWorker={startWorker} canSimulate={canSimulate} noScript={playgroundTexts.noScript.served} />
}

const startWorker = () => new Worker(new URL('./answer.worker.ts', import.meta.url), { type: 'module' })

'use client'

import { playgroundTexts } from '@/lib/texts/playground'
import { type Engine, startEngine } from './engine'
import { Playground } from './playground'

/** The playground as a page of the server, which sends the engine along. */
export function ServedPlayground({ canSimulate }: { canSimulate: boolean }) {
  return <Playground startEngine={engineHere} canSimulate={canSimulate} noScript={playgroundTexts.noScript.served} />
}

function start(): Engine {
  const name = document.documentElement.lang
  return startEngine(
    new Worker(new URL('./spoken.worker.ts', import.meta.url), { type: 'module', name }),
    location.hash,
  )
}

// Started with the script, before React has taken the page over, so that the engine is read and asked meanwhile.
let early: Engine | undefined = typeof document === 'undefined' ? undefined : start()

function engineHere(): Engine {
  const engine = early
  early = undefined
  // On a way within the console the script may run before the address is that of this page.
  if (engine?.fragment === location.hash) return engine
  engine?.stop()
  return start()
}

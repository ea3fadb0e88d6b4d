import { afterEach, beforeEach } from 'vitest'
import { type Env, env } from '@/lib/env'
import { demandTestSettings } from './database'

/**
 * Changes settings for every test of a file, and returns a function that changes them further for the rest of a test.
 * For settings that are read at the start, see `ownDatabase`.
 */
export function ownSettings(settings: Partial<Env>): (changes: Partial<Env>) => void {
  let before: Partial<Env> = {}
  beforeEach(() => {
    demandTestSettings()
    // The same object for all files of the process.
    before = { ...env() }
    Object.assign(env(), settings)
  })
  afterEach(() => {
    Object.assign(env(), before)
  })
  return (changes) => {
    Object.assign(env(), changes)
  }
}

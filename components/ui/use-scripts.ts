'use client'

import { useSyncExternalStore } from 'react'

/**
 * Reports whether scripts run: false on the server and until React has taken the page over. What nobody can reach without
 * scripts, such as a dialog that a key opens, need not be in every page that the server sends.
 */
export function useScripts(): boolean {
  return useSyncExternalStore(noChanges, yes, no)
}

const noChanges = () => () => {}
const yes = () => true
const no = () => false

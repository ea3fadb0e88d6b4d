'use client'

import { type ReactNode, use } from 'react'
import { PSEUDO, spokenOf } from '@/lib/texts/languages'
import { SPOKEN, type Spoken } from '@/lib/texts/localized'

/**
 * Shows its content in a language. On the server the language is that of the request. In the browser the texts of another
 * language than English are loaded first; meanwhile the server's page stays.
 */
export function LanguageLoaded({ tag, children }: { tag: string; children: ReactNode }) {
  if (typeof document !== 'undefined') use(loaded(tag))
  return children
}

const loading = new Map<string, Promise<void>>()

function loaded(tag: string): Promise<void> {
  const begun = loading.get(tag)
  if (begun) return begun
  const work = load(tag)
  loading.set(tag, work)
  return work
}

async function load(tag: string): Promise<void> {
  if (tag === 'en') return
  const spoken = tag === PSEUDO ? await pseudo() : spokenOf(tag, await german())
  Object.assign(globalThis, { [SPOKEN]: (): Spoken => spoken })
}

async function german() {
  const { germanTexts } = await import('@/lib/texts/de/catalogue')
  return germanTexts
}

async function pseudo() {
  const { pseudoEnglish } = await import('@/lib/texts/pseudo')
  return pseudoEnglish()
}

// Begun with the script, before React takes the page over.
if (typeof document !== 'undefined') void loaded(document.documentElement.lang)

import { PSEUDO, spokenOf } from '@/lib/texts/languages'
import { SPOKEN, type Spoken } from '@/lib/texts/localized'

const loading = new Map<string, Promise<void>>()

/** Loads the texts of a language into this page or worker, once. English is there from the start. */
export function loadLanguage(tag: string): Promise<void> {
  const begun = loading.get(tag)
  if (begun) return begun
  const work = load(tag)
  loading.set(tag, work)
  return work
}

async function load(tag: string): Promise<void> {
  if (tag !== 'de' && tag !== PSEUDO) return
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

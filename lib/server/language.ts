import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'
import { cookieName } from '@/lib/auth/cookie-names'
import { env } from '@/lib/env'
import { germanTexts } from '@/lib/texts/de/catalogue'
import { type LanguageTag, languageNamed, PSEUDO, spokenOf } from '@/lib/texts/languages'
import { SPOKEN, type Spoken } from '@/lib/texts/localized'
import { pseudoEnglish } from '@/lib/texts/pseudo'
import { cookieOf } from './answer-headers'

/** Files and answers that programs read: they are English for everybody. */
const FOR_PROGRAMS = /^\/api\/|\/download(\?|$)/

const spokenHere = new AsyncLocalStorage<Spoken>()

const LANGUAGES: ReadonlyMap<LanguageTag, Spoken> = new Map([
  ['de', spokenOf('de', germanTexts)],
  [PSEUDO, pseudoEnglish()],
])

// The pages are other bundles than this server: they find the language here.
Object.assign(globalThis, { [SPOKEN]: () => spokenHere.getStore() })

/** Answers a request in its language: all texts read meanwhile are of that language. */
export function inLanguageOf<Result>(request: IncomingMessage, answer: () => Result): Result {
  const language = LANGUAGES.get(languageOf(request))
  return language ? spokenHere.run(language, answer) : answer()
}

/** The language that somebody has chosen, or the first of the browser's that is spoken here, or English. */
export function languageOf(request: IncomingMessage): LanguageTag {
  if (FOR_PROGRAMS.test(request.url ?? '')) return 'en'
  const chosen = cookieOf(request, cookieName('language', env().publicUrl).name)
  const known = languageNamed(chosen, env().environment === 'training')
  return known ?? preferred(request.headers['accept-language'] ?? '')
}

/** RFC 9110, 12.5.4. A language counts by its first part: `de-AT` is German. */
function preferred(accepted: string): LanguageTag {
  const wished = accepted.split(',').flatMap((one) => {
    const [range = '', ...parameters] = one.split(';').map((part) => part.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    const tag = languageNamed(range.split('-')[0]?.toLowerCase(), false)
    const q = weight === undefined ? 1 : Number(weight)
    return tag && q > 0 ? [{ tag, q }] : []
  })
  // Sorting is stable: of equal weights the first one counts.
  return wished.toSorted((one, other) => other.q - one.q)[0]?.tag ?? 'en'
}

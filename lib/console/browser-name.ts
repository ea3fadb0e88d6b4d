import { sessionTexts } from '@/lib/texts/sessions'

// The first match counts: browsers also name their ancestors.
const BROWSERS: readonly (readonly [sign: string, name: string])[] = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
]
const SYSTEMS: readonly (readonly [sign: string, name: string])[] = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['CrOS', 'ChromeOS'],
  ['Macintosh', 'macOS'],
  ['Linux', 'Linux'],
]

/** A user agent in plain words, such as "Firefox on Linux". Clients choose it freely, so it proves nothing. */
export function browserName(userAgent: string): string {
  const nameIn = (list: typeof BROWSERS) => list.find(([sign]) => userAgent.includes(sign))?.[1]
  const browser = nameIn(BROWSERS)
  const system = nameIn(SYSTEMS)
  if (browser) return system ? sessionTexts.browserOn(browser, system) : browser
  // Programs begin with their own name: "curl/8.5.0".
  const program = /^[A-Za-z][\w.-]{0,30}(?=\/)/.exec(userAgent)?.[0]
  return program && program !== 'Mozilla' ? program : sessionTexts.unknownBrowser
}

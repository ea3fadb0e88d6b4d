import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

// WCAG 2.2: 4.5 for text (1.4.3), 3 for the outline of a control and for the focus ring (1.4.11).
const TEXT = 4.5
const OUTLINE = 3

const PAIRS: [foreground: string, grounds: string[], minimum: number][] = [
  ['ink', ['canvas', 'surface', 'sunken', 'accent-subtle', 'danger-bg', 'warning-bg', 'success-bg', 'info-bg'], 7],
  ['muted', ['canvas', 'surface', 'sunken', 'fill', 'accent-subtle'], TEXT],
  ['link', ['canvas', 'surface', 'sunken', 'warning-bg', 'danger-bg'], TEXT],
  ['accent', ['canvas', 'surface', 'accent-subtle'], TEXT],
  ['on-accent', ['accent', 'accent-hover'], TEXT],
  ['danger', ['surface', 'canvas', 'sunken', 'danger-bg'], TEXT],
  ['on-danger', ['danger-solid', 'danger'], TEXT],
  ['warning', ['surface', 'canvas', 'sunken', 'warning-bg'], TEXT],
  ['success', ['surface', 'canvas', 'sunken', 'success-bg'], TEXT],
  ['info', ['surface', 'canvas', 'sunken', 'info-bg'], TEXT],
  ['on-nav', ['nav'], TEXT],
  ['nav-muted', ['nav'], TEXT],
  ['nav-warning', ['nav'], TEXT],
  ['nav-success', ['nav'], TEXT],
  ['line-strong', ['surface', 'canvas', 'sunken'], OUTLINE],
  ['focus', ['surface', 'canvas', 'sunken'], OUTLINE],
  ['focus-nav', ['nav'], OUTLINE],
]

describe.each(SCHEMES)('the tokens in the %s scheme', (scheme) => {
  test.each(PAIRS.flatMap(([front, grounds, minimum]) => grounds.map((ground) => ({ front, ground, minimum }))))(
    '$front on $ground reaches $minimum to 1',
    ({ front, ground, minimum }) => {
      expect(contrast(token(front, scheme), token(ground, scheme))).toBeGreaterThanOrEqual(minimum)
    },
  )
})

function token(name: string, scheme: Scheme): string {
  const value = css.match(new RegExp(`--color-${name}: ([^;]+);`))?.[1] ?? ''
  const [light = '', dark = light] = value.match(/#[0-9a-f]{6}/gi) ?? []
  return scheme === 'light' ? light : dark
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

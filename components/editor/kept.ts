// What this browser keeps. Storage may be switched off; then nothing is kept.

type Kind = 'localStorage' | 'sessionStorage'

/** The text that is kept under a name; undefined if there is none. */
export function kept(kind: Kind, name: string): string | undefined {
  try {
    return window[kind].getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a text under a name, or forgets it. */
export function keep(kind: Kind, name: string, text: string | undefined): void {
  try {
    if (text === undefined) window[kind].removeItem(name)
    else window[kind].setItem(name, text)
  } catch {
    // Full, or switched off.
  }
}

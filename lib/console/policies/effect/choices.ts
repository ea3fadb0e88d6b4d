import type { EffectChoices } from './changes'

/**
 * Whom a form or an address asks about (`who`, and `with` or `without` one more of them), and whether it wants check files
 * (`checks`). `texts` returns all values of a name.
 */
export function choicesIn(texts: (name: string) => readonly string[]): EffectChoices {
  const withChecks = texts('checks').length > 0
  const [without] = texts('without')
  const added = texts('with').filter((key) => key !== '')
  const who = [...texts('who').filter((key) => key !== without), ...added]
  return who.length > 0 ? { who, withChecks } : { withChecks }
}

/** Reports whether a form asks again with other choices, which saves nothing. */
export const asksAgain = (texts: (name: string) => readonly string[]) =>
  texts('without').length > 0 || texts('checks').length > 0

import { compile, type Policy } from '@/lib/policy'
import type { Sentence } from '@/lib/texts/sentence'
import { type DiffStretch, formatted, lineDiff } from '@/lib/values/line-diff'
import { differenceInWords } from './difference'

/** Two documents compared: what one says that the other did not, and their lines. `isSame`: letter by letter. */
type DocumentComparison = {
  isSame: boolean
  /** Undefined where one of them is no policy. */
  words: readonly Sentence[] | undefined
  stretches: readonly DiffStretch[]
}

/** Compares two documents in one layout. */
export function comparedDocuments(was: string, is: string): DocumentComparison {
  const [before, after] = [formatted(was), formatted(is)]
  const [one, other] = [policyIn(was), policyIn(is)]
  return {
    isSame: before === after,
    words: one && other && differenceInWords(one, other),
    stretches: lineDiff(before, after),
  }
}

function policyIn(document: string): Policy | undefined {
  const compiled = compile(document, { kind: 'identity' })
  return compiled.ok ? compiled.policy : undefined
}

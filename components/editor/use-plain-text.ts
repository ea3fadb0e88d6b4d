import { useEffect, useState } from 'react'
import { keep, kept } from './kept'

const NAME = 'postern-plain-policies'

/**
 * Whether this person prefers the text area: of a long document, an editor draws only a part, which is all that a screen
 * reader and the browser's search find. Undefined until the browser was asked.
 */
export function usePlainText() {
  const [isPlain, set] = useState<boolean>()
  useEffect(() => set(kept('localStorage', NAME) === 'yes'), [])
  function setPlain(next: boolean) {
    keep('localStorage', NAME, next ? 'yes' : undefined)
    set(next)
  }
  return { isPlain, setPlain }
}

import { useEffect, useState } from 'react'

/** Reports whether a form is being sent whose answer is another document, for which React does not wait. */
export function useSending(): { isSending: boolean; onSubmit: () => void } {
  const [isSending, setSending] = useState(false)
  useEffect(() => {
    // The browser may have kept this document, as it was when it was left, for the way back.
    const back = () => setSending(false)
    addEventListener('pageshow', back)
    return () => removeEventListener('pageshow', back)
  }, [])
  return { isSending, onSubmit: () => setSending(true) }
}

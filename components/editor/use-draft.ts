import { type RefObject, useEffect, useRef, useState } from 'react'
import { keep, kept } from './kept'

/** Under this end of its name the text that was sent last is kept. */
const SENT = ' sent'

/** The values of buttons that send a form only to have it read. */
const READING = ['check', 'review', 'edit']

/** Notes that a draft was sent to be saved, if that is what the event of a form says. Its text is the one that is kept. */
export function noteSent(key: string, event: Event): void {
  if (isSaving(event)) keep('sessionStorage', key + SENT, kept('sessionStorage', key))
}

function isSaving(event: Event): boolean {
  const submitter = event instanceof SubmitEvent ? event.submitter : null
  return !(submitter instanceof HTMLButtonElement && READING.includes(submitter.value))
}

/**
 * Keeps a text that differs from the saved one in this tab, and brings it back when the page is opened again. A text that
 * was sent counts as saved: who comes back to the page has left it by saving.
 */
export function useDraft(
  draft: { key: string; saved: string } | undefined,
  text: string,
  change: (text: string) => void,
  area: RefObject<HTMLTextAreaElement | null>,
): { isRestored: boolean; discard: () => void } {
  const [isRestored, setRestored] = useState(false)
  const [isRead, setRead] = useState(false)
  const first = useRef({ text, change })
  const { key, saved = '' } = draft ?? {}

  useEffect(() => {
    if (key === undefined) return
    const found = kept('sessionStorage', key)
    const isSaved = found === saved || found === kept('sessionStorage', key + SENT)
    const isDraft = found !== undefined && !isSaved && first.current.text === saved
    if (isDraft) first.current.change(found)
    setRestored(isDraft)
    // From now on the text is kept: what is there was read.
    setRead(true)
  }, [key, saved])

  useEffect(() => {
    if (key !== undefined && isRead) keep('sessionStorage', key, text === saved ? undefined : text)
  }, [key, isRead, saved, text])

  useEffect(() => {
    const field = area.current
    const form = field?.form
    if (key === undefined || !form) return
    function onSubmit(event: SubmitEvent) {
      if (isSaving(event)) keep('sessionStorage', key + SENT, field?.value)
    }
    form.addEventListener('submit', onSubmit)
    return () => form.removeEventListener('submit', onSubmit)
  }, [key, area])

  return { isRestored: isRestored && text !== saved, discard: () => change(saved) }
}

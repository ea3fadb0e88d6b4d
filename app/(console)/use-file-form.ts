import { type FormEvent, startTransition, useActionState, useState } from 'react'
import { type FormError, type FormState, READY } from '@/lib/console/form-state'

const NO_ERRORS: readonly FormError[] = []

/**
 * A form with files, whose action gets no more than `most` bytes and characters: beyond them the form shows `tooLarge`
 * without sending anything. The form keeps its files when it has been sent, because they may be needed again.
 */
export function useFileForm<Result>(
  perform: (before: FormState<Result>, data: FormData) => Promise<FormState<Result>>,
  most: number,
  tooLarge: FormError,
) {
  const [state, action, isPending] = useActionState<FormState<Result>, FormData>(perform, READY)
  const [sizeErrors, setSizeErrors] = useState(NO_ERRORS)

  // React empties a form that it has sent.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const data = new FormData(event.currentTarget)
    const isTooLarge = sizeOf(data) > most
    setSizeErrors(isTooLarge ? [tooLarge] : NO_ERRORS)
    if (!isTooLarge) startTransition(() => action(data))
  }

  const errors = sizeErrors.length > 0 ? sizeErrors : state.errors
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message
  return { state, action, send, isPending, errors, errorAt }
}

const sizeOf = (data: FormData) =>
  [...data.values()].reduce((sum, value) => sum + (typeof value === 'string' ? value.length : value.size), 0)

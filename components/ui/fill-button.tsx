'use client'

import { buttonClass } from './button'

/** Fills fields of the page, named by their ids, and moves the focus to the button that sends them. */
export function FillButton({
  values,
  label,
  children,
}: {
  values: Readonly<Record<string, string>>
  /** The accessible name where the text alone does not tell. */
  label?: string
  children: string
}) {
  function fill() {
    const fields = Object.keys(values)
      .map((id) => document.getElementById(id))
      .filter((field) => field instanceof HTMLInputElement)
    for (const field of fields) field.value = values[field.id] ?? ''
    submitOf(fields[0]?.form)?.focus()
  }
  return (
    <button
      type="button"
      className={`${buttonClass({ variant: 'quiet', size: 'small' })} noscript:hidden`}
      aria-label={label}
      onClick={fill}
    >
      {children}
    </button>
  )
}

/** The form's own button: not one that stands in it and belongs to another form. */
function submitOf(form: HTMLFormElement | null | undefined): HTMLElement | undefined {
  const controls = [...(form?.elements ?? [])]
  return controls.filter((control) => control instanceof HTMLButtonElement).find(({ type }) => type === 'submit')
}

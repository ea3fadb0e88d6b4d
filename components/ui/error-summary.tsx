'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { partTexts } from '@/lib/texts/parts'
import { titlePrefixes } from '@/lib/texts/title'
import { cx } from './cx'
import { Icon } from './icon'
import { GROUNDS, INKS, MESSAGE } from './tones'

export type FieldError = {
  /** The id of the field with the error. Without it the error is about the whole form. */
  field?: string
  message: ReactNode
  /** The language of the message, if it is not that of the page. */
  language?: 'en'
}

/** The errors of a form, above it. It takes the focus whenever a new set of errors arrives. */
export function ErrorSummary({
  errors,
  title,
  children,
}: {
  errors: readonly FieldError[]
  title?: string
  children?: ReactNode
}) {
  const heading = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length === 0) return
    box.current?.focus()
    // A screen reader reads the title first, so it must say that something is wrong.
    const title = document.title
    if (title.startsWith(titlePrefixes.failed)) return
    document.title = `${titlePrefixes.failed}${title}`
    return () => {
      document.title = title
    }
  }, [errors])

  if (errors.length === 0) return null
  return (
    <div ref={box} className={cx('mb-5', MESSAGE, GROUNDS.danger)} role="alert" aria-labelledby={heading} tabIndex={-1}>
      <Icon name="warning" className={INKS.danger} />
      <div className="max-w-[76ch] text-pretty">
        <h2 className={cx('text-body', INKS.danger)} id={heading}>
          {title ?? defaultTitle(errors)}
        </h2>
        <ul className="grid gap-0.5">
          {errors.map((error, index) => (
            // Errors are in the order of the fields, and each has its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: messages may be elements, so there is no better key
            <li key={index} lang={error.language}>
              {error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  )
}

function defaultTitle(errors: readonly FieldError[]): string {
  const fields = errors.filter((error) => error.field).length
  return fields === 0 ? partTexts.failed : partTexts.checkFields(fields)
}

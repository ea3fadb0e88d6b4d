'use client'

import { useState } from 'react'
import { partTexts } from '@/lib/texts/parts'
import { buttonClass } from './button'
import { cx } from './cx'
import { Field } from './field'
import { INPUT, LINE } from './input'
import type { TextFieldProps } from './text-field'

/** A password with a button that shows it. Without a script it is a plain password field. */
export function PasswordField({
  label,
  hint,
  error,
  aside,
  name,
  autoComplete,
  ...rest
}: Omit<TextFieldProps, 'optional' | 'id' | 'className'> & { autoComplete: 'current-password' | 'new-password' }) {
  const [shown, setShown] = useState(false)
  return (
    <Field id={name} label={label} hint={hint} error={error} aside={aside}>
      {(control) => (
        <div className="relative mt-2">
          <input
            spellCheck={false}
            autoCapitalize="none"
            {...rest}
            {...control}
            name={name}
            autoComplete={autoComplete}
            type={shown ? 'text' : 'password'}
            className={cx(INPUT, LINE, 'block w-full pe-19 text-form')}
          />
          <button
            type="button"
            className={cx(buttonClass({ variant: 'quiet', size: 'inset' }), 'absolute inset-y-1 end-1 noscript:hidden')}
            aria-pressed={shown}
            aria-controls={name}
            onClick={() => setShown(!shown)}
          >
            {shown ? partTexts.hide : partTexts.show}
            <span className="sr-only">
              {' '}
              {typeof label === 'string' ? partTexts.inSentence(label) : partTexts.password}
            </span>
          </button>
        </div>
      )}
    </Field>
  )
}

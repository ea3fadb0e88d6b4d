'use client'

import { useEffect, useState } from 'react'
import { type ButtonLook, buttonClass } from './button'
import { Icon } from './icon'

type Said = 'copied' | 'failed' | undefined

const SHOWN_FOR_MS = 2500

/**
 * Copies a text, says so on the button and to screen readers, and admits when the browser refuses.
 * With only a `label` it is an icon; with `children` it is a button.
 */
export function CopyButton({
  text,
  label,
  children,
  ...look
}: ButtonLook & {
  text: string
  /** What is copied, such as "Copy user ARN": the accessible name. */
  label: string
  children?: string
}) {
  const [said, setSaid] = useState<Said>()
  useEffect(() => {
    if (said !== 'copied') return
    const timer = setTimeout(() => setSaid(undefined), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [said])

  async function copy() {
    // Without a secure context there is no clipboard at all, so the call itself may throw.
    try {
      await navigator.clipboard.writeText(text)
      setSaid('copied')
    } catch {
      setSaid('failed')
    }
  }

  return (
    <span className="copy needs-script">
      {children ? (
        <button type="button" className={buttonClass({ size: 'small', ...look })} aria-label={label} onClick={copy}>
          {look.variant !== 'quiet' && <Icon name={said === 'copied' ? 'check' : (look.icon ?? 'copy')} size="small" />}
          {said === 'copied' ? 'Copied' : children}
        </button>
      ) : (
        <button type="button" className="icon-btn" aria-label={label} onClick={copy}>
          <Icon
            name={said === 'copied' ? 'check' : 'copy'}
            size="small"
            className={said === 'copied' ? 'text-success' : undefined}
          />
        </button>
      )}
      <span
        className={said === 'failed' || (said && !children) ? 'copy-said' : 'sr-only'}
        role="status"
        data-failed={said === 'failed' || undefined}
      >
        {said === 'copied' && 'Copied'}
        {said === 'failed' && 'Your browser refused the clipboard. Select the text and copy it.'}
      </span>
    </span>
  )
}

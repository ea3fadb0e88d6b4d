'use client'

import { useEffect, useState } from 'react'
import { partTexts } from '@/lib/texts/parts'
import { ButtonContent, type ButtonLook, buttonClass } from './button'
import { cx } from './cx'
import { IconButton } from './icon-button'

type Said = 'copied' | 'failed' | undefined

const SHOWN_FOR_MS = 2500

const SAID = 'inline-flex items-center text-[0.75rem]/4.5 font-semibold'
const COPIED = cx(SAID, 'whitespace-nowrap text-success')
const FAILED = cx(SAID, 'whitespace-normal text-danger')

/**
 * Copies a text and says so, on the button and to screen readers. It also says when the browser refuses.
 * With only a `label` it is an icon; with `children` it is a button.
 */
export function CopyButton({
  text,
  label,
  children,
  ...look
}: Pick<ButtonLook, 'variant' | 'size'> & {
  text: string
  /** The accessible name, such as "Copy user ARN". */
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
    <span className="relative inline-flex items-center gap-1 align-middle noscript:hidden">
      {children ? (
        <button type="button" className={buttonClass({ size: 'small', ...look })} aria-label={label} onClick={copy}>
          <ButtonContent look={look.variant === 'quiet' ? {} : { icon: said === 'copied' ? 'check' : 'copy' }}>
            {said === 'copied' ? partTexts.copied : children}
          </ButtonContent>
        </button>
      ) : (
        <IconButton
          icon={said === 'copied' ? 'check' : 'copy'}
          iconClass={said === 'copied' ? 'text-success' : undefined}
          label={label}
          onClick={copy}
        />
      )}
      <span className={said === 'failed' ? FAILED : said && !children ? COPIED : 'sr-only'} role="status">
        {said === 'copied' && partTexts.copied}
        {said === 'failed' && partTexts.copyFailed}
      </span>
    </span>
  )
}

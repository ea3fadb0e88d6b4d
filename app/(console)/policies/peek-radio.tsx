'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Link } from '@/components/ui/link'
import { peekTexts as texts } from '@/lib/texts/policy-peek'

/**
 * Shows a row's policy beside the list: Space or a click chooses it, the arrow keys move on, Enter opens its page, Escape
 * closes the column. Without scripts it is a link.
 */
export function PeekRadio({
  name,
  isShown,
  href,
  pageHref,
  closeHref,
}: {
  name: string
  isShown: boolean
  /** The list with this policy beside it. */
  href: string
  pageHref: string
  closeHref: string
}) {
  const router = useRouter()
  const radio = useRef<HTMLInputElement>(null)
  // The address decides: after Back, what the browser remembers may be another one.
  useEffect(() => {
    if (radio.current) radio.current.checked = isShown
  }, [isShown])
  const go = (to: string) => router.replace(to as Route, { scroll: false })

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') router.push(pageHref as Route)
    else if (event.key === 'Escape' && isShown) go(closeHref)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={radio}
        type="radio"
        name="peek"
        defaultChecked={isShown}
        aria-label={texts.show(name)}
        className="noscript:hidden"
        onChange={() => go(href)}
        onKeyDown={onKeyDown}
      />
      <Link href={href} aria-label={texts.show(name)} className="hidden noscript:inline">
        {isShown ? texts.shown : texts.view}
      </Link>
    </>
  )
}

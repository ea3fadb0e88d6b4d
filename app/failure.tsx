'use client'

import { useEffect, useRef } from 'react'
import { CARD } from '@/components/console/card'
import { Button, buttonClass } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { cx } from '@/components/ui/cx'
import { Prose } from '@/components/ui/prose'
import { commonTexts } from '@/lib/texts/common'
import { failureTexts } from '@/lib/texts/failure'

export type FailureProps = { error: Error & { digest?: string }; retry: () => void }

/**
 * Shown in place of a page that failed. The error's message goes to the log only; the reference finds it there.
 */
export function Failure({ error, retry, homeHref }: FailureProps & { homeHref: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={cx(CARD, 'w-120 max-w-full')} aria-labelledby="failure-title">
      <title>{failureTexts.windowTitle}</title>
      <h1 id="failure-title" ref={heading} tabIndex={-1}>
        {failureTexts.title}
      </h1>
      <p className="mt-2">{failureTexts.lead}</p>
      {error.digest && (
        <p className="mt-3 text-caption text-muted">
          <Prose text={failureTexts.reference(error.digest)} />
        </p>
      )}
      <ButtonRow className="mt-5">
        <Button variant="primary" onClick={retry}>
          {commonTexts.tryAgain}
        </Button>
        {/* Plain: whatever state the page is in, this begins anew. */}
        <a className={buttonClass({})} href={homeHref}>
          {failureTexts.startOver}
        </a>
      </ButtonRow>
    </section>
  )
}

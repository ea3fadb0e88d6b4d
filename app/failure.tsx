'use client'

import { useEffect, useRef } from 'react'
import { CARD } from '@/components/console/card'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'

export type FailureProps = { error: Error & { digest?: string }; retry: () => void }

/**
 * What stands in the place of a page that failed. The error's own words are for the log; the reference finds them there.
 */
export function Failure({ error, retry, homeHref }: FailureProps & { homeHref: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={cx(CARD, 'w-120 max-w-full')} aria-labelledby="failure-title">
      <title>Error: This page failed</title>
      <h1 id="failure-title" ref={heading} tabIndex={-1}>
        This page failed
      </h1>
      <p className="mt-2">
        Something went wrong on the server, and it is not your doing. If you had sent a change, look whether it was made
        before you send it again.
      </p>
      {error.digest && (
        <p className="mt-3 caption">
          Reference for the administrator: <code className="text-caption">{error.digest}</code>
        </p>
      )}
      <div className="btn-row mt-5">
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
        {/* Plain: whatever state the page is in, this begins anew. */}
        <a className="btn" href={homeHref}>
          Start over
        </a>
      </div>
    </section>
  )
}

'use client'

import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Panel } from '@/components/ui/panel'
import { failureTexts } from '@/lib/texts/failure'

/**
 * What stands in place of a page that is not there. A part of the browser, because every page of the console carries it along
 * (decision 0083).
 */
export function NothingHerePanel({ lead }: { lead: string }) {
  return (
    <>
      <PageHead title={failureTexts.notFound} />
      <Panel name="not-found" title={failureTexts.notFoundHeading}>
        <p className="measure">
          {lead} {failureTexts.notRefused}
        </p>
        <ButtonRow className="mt-4">
          <ButtonLink href="/">{failureTexts.toHome}</ButtonLink>
        </ButtonRow>
      </Panel>
    </>
  )
}

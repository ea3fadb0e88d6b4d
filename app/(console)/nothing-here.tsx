import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Panel } from '@/components/ui/panel'
import { failureTexts } from '@/lib/texts/failure'
import { PRODUCT } from '@/lib/values/product'

/** Says that an address leads nowhere, in the console's frame. `lead` says why that may be. */
export function NothingHere({ lead }: { lead: string }) {
  return (
    <>
      <title>{failureTexts.notFoundWindow(PRODUCT)}</title>
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

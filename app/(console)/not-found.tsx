import { PageHead } from '@/components/console/page-head'
import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Panel } from '@/components/ui/panel'
import { failureTexts } from '@/lib/texts/failure'
import { PRODUCT } from '@/lib/values/product'

/** Shown in the console's frame for an address that leads nowhere, and for an item that does not exist. */
export default function ConsoleNotFound() {
  return (
    <>
      <title>{failureTexts.notFoundWindow(PRODUCT)}</title>
      <PageHead title={failureTexts.notFound} />
      <Panel name="not-found" title={failureTexts.notFoundHeading}>
        <p className="measure">
          {failureTexts.notFoundLead} {failureTexts.notRefused}
        </p>
        <ButtonRow className="mt-4">
          <ButtonLink href="/">{failureTexts.toHome}</ButtonLink>
        </ButtonRow>
      </Panel>
    </>
  )
}

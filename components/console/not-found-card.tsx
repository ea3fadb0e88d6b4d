import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { failureTexts } from '@/lib/texts/failure'
import { PRODUCT } from '@/lib/values/product'
import { AuthCard } from './signed-out-shell'

/** Says that an address leads nowhere, to somebody who is not signed in. */
export function NotFoundCard() {
  return (
    <>
      <title>{failureTexts.notFoundWindow(PRODUCT)}</title>
      <AuthCard solo title={failureTexts.notFound} lead={failureTexts.notFoundLead}>
        <ButtonRow className="mt-5">
          <ButtonLink href="/sign-in">{failureTexts.toSignIn}</ButtonLink>
        </ButtonRow>
      </AuthCard>
    </>
  )
}

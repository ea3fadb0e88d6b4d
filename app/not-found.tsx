import type { Metadata } from 'next'
import { AuthCard, SignedOutShell } from '@/components/console/signed-out-shell'
import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { signedIn } from '@/lib/console/session'
import { failureTexts } from '@/lib/texts/failure'
import ConsoleLayout from './(console)/layout'
import ConsoleNotFound from './(console)/not-found'

export const metadata: Metadata = { title: failureTexts.notFound }

/** An address that leads nowhere, in the frame that the visitor has. */
export default async function NotFound() {
  if (await signedIn()) {
    return (
      <ConsoleLayout>
        <ConsoleNotFound />
      </ConsoleLayout>
    )
  }
  return (
    <SignedOutShell>
      <AuthCard solo title={failureTexts.notFound} lead={failureTexts.notFoundLead}>
        <ButtonRow className="mt-5">
          <ButtonLink href="/sign-in">{failureTexts.toSignIn}</ButtonLink>
        </ButtonRow>
      </AuthCard>
    </SignedOutShell>
  )
}

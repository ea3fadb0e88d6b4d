import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { AuthCard, SignedOutShell } from '@/components/console/signed-out-shell'
import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Panel } from '@/components/ui/panel'
import { signedIn } from '@/lib/console/session'
import { failureTexts } from '@/lib/texts/failure'
import ConsoleLayout from './(console)/layout'

export const metadata: Metadata = { title: failureTexts.notFound }

/** An address that leads nowhere, in the frame that the visitor has. */
export default async function NotFound() {
  if (await signedIn()) {
    return (
      <ConsoleLayout>
        <PageHead title={failureTexts.notFound} />
        <Panel name="not-found" title={failureTexts.notFoundHeading}>
          <p className="measure">
            {failureTexts.notFoundLead} {failureTexts.notRefused}
          </p>
          <ButtonRow className="mt-4">
            <ButtonLink href="/">{failureTexts.toHome}</ButtonLink>
          </ButtonRow>
        </Panel>
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

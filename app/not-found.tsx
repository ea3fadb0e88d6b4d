import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { AuthCard, SignedOutShell } from '@/components/console/signed-out-shell'
import { ButtonLink } from '@/components/ui/button'
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
          <div className="btn-row mt-4">
            <ButtonLink href="/">{failureTexts.toHome}</ButtonLink>
          </div>
        </Panel>
      </ConsoleLayout>
    )
  }
  return (
    <SignedOutShell>
      <AuthCard solo title={failureTexts.notFound} lead={failureTexts.notFoundLead}>
        <div className="btn-row mt-5">
          <ButtonLink href="/sign-in">{failureTexts.toSignIn}</ButtonLink>
        </div>
      </AuthCard>
    </SignedOutShell>
  )
}

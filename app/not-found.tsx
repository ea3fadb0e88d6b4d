import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { AuthCard, SignedOutShell } from '@/components/console/signed-out-shell'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { signedIn } from '@/lib/console/session'
import ConsoleLayout from './(console)/layout'

export const metadata: Metadata = { title: 'Page not found' }

const TEXT = 'The address may be mistyped, or what it named has been deleted.'

/** An address that leads nowhere, in the frame that the visitor has. */
export default async function NotFound() {
  if (await signedIn()) {
    return (
      <ConsoleLayout>
        <PageHead title="Page not found" />
        <Panel name="not-found" title="There is nothing at this address">
          <p className="measure">{TEXT} A refusal looks different: a page that you may not see says so.</p>
          <div className="btn-row mt-4">
            <ButtonLink href="/">Go to the home page</ButtonLink>
          </div>
        </Panel>
      </ConsoleLayout>
    )
  }
  return (
    <SignedOutShell>
      <AuthCard solo title="Page not found" lead={TEXT}>
        <div className="btn-row mt-5">
          <ButtonLink href="/sign-in">Go to the sign-in</ButtonLink>
        </div>
      </AuthCard>
    </SignedOutShell>
  )
}

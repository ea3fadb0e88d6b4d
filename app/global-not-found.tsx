import type { Metadata, Viewport } from 'next'
import { NotFoundCard } from '@/components/console/not-found-card'
import { SignedOutShell } from '@/components/console/signed-out-shell'
import { signedIn } from '@/lib/console/session'
import { failureTexts } from '@/lib/texts/failure'
import { PRODUCT } from '@/lib/values/product'
import ConsoleLayout from './(console)/layout'
import ConsoleNotFound from './(console)/not-found'
import RootLayout, { generateMetadata as ofEveryPage, viewport as viewportOfEveryPage } from './layout'

export const viewport: Viewport = viewportOfEveryPage
export const generateMetadata = (): Metadata => ({ ...ofEveryPage(), title: failureTexts.notFoundWindow(PRODUCT) })

/**
 * An address that leads nowhere, in the frame that the visitor has. It is a document of its own: Next makes a
 * `not-found.tsx` together with every page that it may have to replace, so there this frame was made at every view.
 */
export default async function NowhereDocument() {
  const session = await signedIn()
  return (
    <RootLayout>
      {session ? (
        <ConsoleLayout>
          <ConsoleNotFound />
        </ConsoleLayout>
      ) : (
        <SignedOutShell>
          <NotFoundCard />
        </SignedOutShell>
      )}
    </RootLayout>
  )
}

import type { ReactNode } from 'react'
import { SignedOutShell } from '@/components/console/signed-out-shell'
import { signedIn } from '@/lib/console/session'

/** The operator need not be signed in: then the pages stand in the frame of the sign-in. */
export default async function EnvironmentLayout({ children }: { children: ReactNode }) {
  if (await signedIn()) return children
  return (
    <SignedOutShell>
      <div className="w-full max-w-360">{children}</div>
    </SignedOutShell>
  )
}

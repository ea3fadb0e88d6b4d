import type { ReactNode } from 'react'
import { SignedOutShell } from '@/components/console/signed-out-shell'
import { demandLabPages } from '@/lib/console/labs/seat'
import { signedIn } from '@/lib/console/session'

/** Anybody in training may open the labs: with a session in the frame of the console, without one in that of the sign-in. */
export default async function LabsLayout({ children }: { children: ReactNode }) {
  demandLabPages()
  if (await signedIn()) return children
  return (
    <SignedOutShell>
      <div className="w-280 max-w-full">{children}</div>
    </SignedOutShell>
  )
}

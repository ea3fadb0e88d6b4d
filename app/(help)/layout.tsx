import type { ReactNode } from 'react'
import { SignedOutShell } from '@/components/console/signed-out-shell'
import { signedIn } from '@/lib/console/session'
import ConsoleLayout from '../(console)/layout'

/** Anybody may read the help: with a session in the frame of the console, without one in that of the sign-in. */
export default async function HelpLayout({ children }: { children: ReactNode }) {
  if (await signedIn()) return <ConsoleLayout>{children}</ConsoleLayout>
  return <SignedOutShell>{children}</SignedOutShell>
}

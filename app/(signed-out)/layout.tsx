import type { ReactNode } from 'react'
import { SignedOutShell } from '@/components/console/signed-out-shell'

export default function SignedOutLayout({ children }: { children: ReactNode }) {
  return <SignedOutShell>{children}</SignedOutShell>
}

'use client'

import { SignedOutShell } from '@/components/console/signed-out-shell'
import { Failure, type FailureProps } from './failure'

/** The frame itself failed, so whether there is a session is not known. */
export default function RootError(props: FailureProps) {
  return (
    <SignedOutShell>
      <Failure {...props} homeHref="/" />
    </SignedOutShell>
  )
}

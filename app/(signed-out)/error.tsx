'use client'

import { Failure, type FailureProps } from '../failure'

/** A page before the sign-in failed; its frame stands. */
export default function SignedOutError(props: FailureProps) {
  return <Failure {...props} homeHref="/sign-in" />
}

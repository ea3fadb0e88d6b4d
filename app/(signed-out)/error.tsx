'use client'

import { Failure, type FailureProps } from '../failure'

/** Shown when a page before the sign-in fails. The frame stays. */
export default function SignedOutError(props: FailureProps) {
  return <Failure {...props} homeHref="/sign-in" />
}

'use client'

import { Failure, type FailureProps } from '../failure'

/** A page of the help failed; its frame stands. */
export default function HelpError(props: FailureProps) {
  return <Failure {...props} homeHref="/" />
}

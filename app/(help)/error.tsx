'use client'

import { Failure, type FailureProps } from '../failure'

/** Shown when a page of the help fails. The frame stays. */
export default function HelpError(props: FailureProps) {
  return <Failure {...props} homeHref="/" />
}

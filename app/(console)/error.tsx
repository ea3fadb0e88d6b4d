'use client'

import { Failure, type FailureProps } from '../failure'

/** Shown when a page of the console fails. The frame stays. */
export default function ConsoleError(props: FailureProps) {
  return <Failure {...props} homeHref="/" />
}

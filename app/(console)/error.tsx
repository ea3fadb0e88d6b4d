'use client'

import { Failure, type FailureProps } from '../failure'

/** A page of the console failed; its frame stands. */
export default function ConsoleError(props: FailureProps) {
  return <Failure {...props} homeHref="/" />
}

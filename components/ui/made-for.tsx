'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { MADE_FOR } from './made-for-name'

const Person = createContext<string | undefined>(undefined)

/** Says for whom a page is made, by ARN, where somebody acts as one person after the other. Undefined elsewhere. */
export function MadeFor({ arn, children }: { arn: string | undefined; children: ReactNode }) {
  return <Person value={arn}>{children}</Person>
}

/** The field of a form that carries it. */
export function MadeForField() {
  const arn = useContext(Person)
  return arn === undefined ? null : <input type="hidden" name={MADE_FOR} value={arn} />
}

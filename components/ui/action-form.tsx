import type { ComponentProps } from 'react'
import { MadeForField } from './made-for'

/**
 * A form that is posted to an action. It says for whom its page was made, with scripts and without, so that it changes
 * nothing once somebody else acts (decision 0077). Forms that only ask for a page are plain ones.
 */
export function ActionForm({ children, ...form }: ComponentProps<'form'>) {
  return (
    <form {...form}>
      <MadeForField />
      {children}
    </form>
  )
}

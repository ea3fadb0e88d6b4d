import type { NamedHolder } from '../../holders'
import { policyHref } from '../address'

const KINDS = ['user', 'group', 'role'] as const

/** A change that a page previews: to attach a policy or to detach it, and where the way back leads. */
export type AttachmentAsked = {
  change: 'attach' | 'detach'
  holders: readonly NamedHolder[]
  /** Whether the page of the one holder is where somebody came from, and not that of the policy. */
  isOfHolder: boolean
}

/** The address of the page that shows what it comes to when a policy is attached or detached. */
export function effectHref(arn: string, { change, holders, isOfHolder }: AttachmentAsked): string {
  const query = new URLSearchParams({ change, ...(isOfHolder && { from: 'holder' }) })
  for (const { kind, name } of holders) query.append(kind, name)
  return `${policyHref(arn, 'effect')}?${query}`
}

/** Reads such an address, or the form on that page; `texts` returns all values of a name. Undefined if it names no change. */
export function attachmentIn(texts: (name: string) => readonly string[]): AttachmentAsked | undefined {
  const [change] = texts('change')
  const holders = holdersIn(texts)
  if ((change !== 'attach' && change !== 'detach') || holders.length === 0) return undefined
  return { change, holders, isOfHolder: holders.length === 1 && texts('from').includes('holder') }
}

/** Users, groups and roles that a form or an address names by `user`, `group` and `role`, each once. */
export const holdersIn = (texts: (name: string) => readonly string[]): NamedHolder[] =>
  KINDS.flatMap((kind) => [...new Set(texts(kind))].map((name) => ({ kind, name })))

import type { ReactNode } from 'react'

/** A secret in large letters. A long one breaks anywhere; one in groups has wide gaps between them. */
export function Secret({ inGroups, children }: { inGroups?: boolean; children: ReactNode }) {
  const breaks = inGroups ? '[word-spacing:0.25rem]' : 'wrap-anywhere'
  return (
    <code className={`mt-1.5 block rounded-control bg-sunken px-3 py-2.5 text-[1rem]/7 font-medium ${breaks}`}>
      {children}
    </code>
  )
}

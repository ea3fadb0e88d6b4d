import type { ReactNode } from 'react'

/** The links at the end of a card, below a line. */
export function AuthFoot({ children }: { children: ReactNode }) {
  return (
    <div className="mt-5 flex flex-wrap justify-between gap-x-6 gap-y-2 border-t border-hairline pt-4">{children}</div>
  )
}

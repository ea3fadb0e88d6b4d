import type { ReactNode } from 'react'

/** The stack of result messages under the heading of a page. */
export function Messages({ children }: { children?: ReactNode }) {
  return <div className="mb-5 grid gap-2 empty:hidden">{children}</div>
}

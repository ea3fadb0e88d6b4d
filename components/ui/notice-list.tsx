import type { ReactNode } from 'react'

/** The notices above a page's content. */
export function NoticeList({ children }: { children: ReactNode }) {
  return <div className="mb-6 grid gap-2 empty:hidden">{children}</div>
}

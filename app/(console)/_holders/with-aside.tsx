import type { ReactNode } from 'react'

/** Panels, and beside them what they come to; below them on a narrow screen. */
export function WithAside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 items-start gap-5 wide:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="grid min-w-0 grid-cols-1 gap-5">{children}</div>
      <div className="grid min-w-0 gap-5 wide:sticky wide:top-16">{aside}</div>
    </div>
  )
}

import { type ReactNode, Suspense } from 'react'
import { hasScripts } from '@/lib/console/scripts'

/** Content that comes when it is ready, with something in its place until then; where no script runs, at once. */
export async function Streamed({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  return (await hasScripts()) ? <Suspense fallback={fallback}>{children}</Suspense> : children
}

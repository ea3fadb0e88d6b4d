import { Arn } from '@/components/ui/arn'
import type { Marked } from './trace-view'

/** A pattern or a resource with the part that differs from the other one. */
export function MarkedArn({ of: { before, part, after } }: { of: Marked }) {
  return (
    <span className="mono wrap-anywhere">
      <Arn value={before} />
      {part && (
        <mark className="rounded-control bg-warning-bg font-bold text-warning underline underline-offset-4">
          <Arn value={part} />
        </mark>
      )}
      <Arn value={after} />
    </span>
  )
}

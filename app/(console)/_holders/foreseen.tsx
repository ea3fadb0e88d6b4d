import { Mark } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { RefusedAction } from '@/lib/console/ask'
import { commonTexts } from '@/lib/texts/common'
import { holderTexts } from '@/lib/texts/holders'

const texts = holderTexts.foreseen

/** What would come of a call now: allowed, or what is in its way, with the trace. */
export function Foreseen({ refused }: { refused: RefusedAction | undefined }) {
  if (!refused) {
    return (
      <Mark icon="check" tone="success">
        {texts.allowed}
      </Mark>
    )
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Mark icon="lock" tone="danger">
        {refused.verdict === 'service-rule' ? texts.byRule : texts.denied}
      </Mark>
      <Link href={refused.why}>{commonTexts.why}</Link>
    </span>
  )
}

import { Breaks } from './breaks'
import { CopyButton } from './copy'

/** An ARN, an id or an address. It breaks inside of a part only as a last resort. */
export function Arn({ value, copy }: { value: string; copy?: string }) {
  if (!copy) {
    return (
      <span className={LOOK}>
        <Breaks of={value} />
      </span>
    )
  }
  const last = /[^:/-]*$/.exec(value)?.[0] ?? ''
  return (
    <span className={LOOK}>
      <Breaks of={value.slice(0, value.length - last.length)} />
      <wbr />
      <span className={last.length <= LONGEST_KEPT_TOGETHER ? 'min-[16rem]:whitespace-nowrap' : undefined}>
        {last} <CopyButton text={value} label={copy} />
      </span>
    </span>
  )
}

// In the card of a table the row makes room.
const LOOK = 'mono wrap-break-word max-sm:wrap-anywhere max-sm:[td_&]:wrap-break-word'

// The button stays with a short last part; a long one must be free to break on a narrow screen.
const LONGEST_KEPT_TOGETHER = 24

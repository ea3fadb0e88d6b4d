import { Fragment } from 'react'
import { CopyButton } from './copy'

/** An ARN, an ID or an address. It breaks after a colon, a slash or a hyphen, and inside a part only as a last resort. */
export function Arn({ value, copy }: { value: string; copy?: string }) {
  const parts = value.split(/(?<=[:/-])(?=[^:/-])/)
  const last = parts.pop() ?? ''
  return (
    <span className="mono wrap-break-word max-sm:wrap-anywhere">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one string, in their order
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
      <span className={copy && last.length <= LONGEST_KEPT_TOGETHER ? 'min-[16rem]:whitespace-nowrap' : undefined}>
        {last}
        {copy && (
          <>
            {' '}
            <CopyButton text={value} label={copy} />
          </>
        )}
      </span>
    </span>
  )
}

// The button stays with a short last part; a long one must be free to break on a narrow screen.
const LONGEST_KEPT_TOGETHER = 24

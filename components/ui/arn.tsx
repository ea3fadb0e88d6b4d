import { Fragment } from 'react'
import { CopyButton } from './copy'

/** An ARN or another long identifier: it breaks after colons and slashes, never inside a name. */
export function Arn({ value, copy }: { value: string; copy?: string }) {
  const parts = value.split(/(?<=[:/])(?=[^:/])/)
  const text = (
    <span className="arn">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one string, in their order
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  )
  if (!copy) return text
  return (
    <span>
      {text} <CopyButton text={value} label={copy} />
    </span>
  )
}

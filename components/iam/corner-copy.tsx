import { CopyButton } from '@/components/ui/copy'
import { cx } from '@/components/ui/cx'

/** A copy button in the upper corner of a box. Its message appears to its left, as there is no room on the right. */
export function CornerCopy({ text, label, isTight }: { text: string; label: string; isTight?: boolean }) {
  return (
    <div className={cx('absolute flex *:flex-row-reverse', isTight ? 'end-1 top-1' : 'end-1.5 top-1.5')}>
      <CopyButton text={text} label={label} />
    </div>
  )
}

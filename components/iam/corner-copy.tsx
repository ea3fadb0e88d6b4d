import { CopyButton } from '@/components/ui/copy'

/** A copy button in the upper corner of a box. Its message appears to its left, as there is no room on the right. */
export function CornerCopy({ text, label }: { text: string; label: string }) {
  return (
    <div className="absolute end-1.5 top-1.5 flex *:flex-row-reverse">
      <CopyButton text={text} label={label} />
    </div>
  )
}

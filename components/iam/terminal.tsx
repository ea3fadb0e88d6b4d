import { CopyButton } from '@/components/ui/copy'

/** Lines for a terminal, with a button that copies them. */
export function Terminal({ text, label }: { text: string; label: string }) {
  return (
    <div className="terminal">
      <pre>{text}</pre>
      <CopyButton text={text} label={label} />
    </div>
  )
}

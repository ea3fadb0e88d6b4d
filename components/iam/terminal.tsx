import { CornerCopy } from './corner-copy'

/** Lines of a terminal; with `label`, also a button that copies them. */
export function Terminal({ text, label }: { text: string; label?: string }) {
  return (
    <div className="relative rounded-control bg-sunken py-2.5 ps-3 pe-11">
      <pre className="overflow-x-auto whitespace-pre-wrap wrap-anywhere">{text}</pre>
      {label && <CornerCopy text={text} label={label} />}
    </div>
  )
}

import { Fragment } from 'react'
import { Icon } from '@/components/ui/icon'
import type { SearchHit } from './search-view'

/** What is in the line of a hit: its icon, its name with the words that were searched for, and what it is. */
export function SearchHitLine({ hit: { icon, label, note }, q }: { hit: SearchHit; q: string }) {
  return (
    <>
      <Icon name={icon} size="small" className="mt-0.5 text-muted" />
      <span className="min-w-0 flex-[1_1_9rem] wrap-anywhere text-ink">
        {piecesOf(label, q).map(({ text, isMatch }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name, in their order
          <Fragment key={index}>
            {isMatch ? <strong className="font-semibold text-accent">{text}</strong> : text}
          </Fragment>
        ))}
      </span>
      {note && <span className="text-caption/5 text-muted max-sm:w-full max-sm:ps-7">{note}</span>}
    </>
  )
}

/** The row of a hit. */
export const HIT = 'flex items-start gap-x-3 gap-y-0 no-underline max-sm:flex-wrap'

/** The parts of a name, those that are a word of the search marked. Where several words begin, the longest counts. */
function piecesOf(label: string, q: string): { text: string; isMatch: boolean }[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const lower = label.toLowerCase()
  // Some letters are longer in lower case: then the places differ.
  if (lower.length !== label.length) return [{ text: label, isMatch: false }]
  const pieces: { text: string; isMatch: boolean }[] = []
  let plainFrom = 0
  for (let at = 0; at < label.length; ) {
    const length = Math.max(0, ...words.filter((word) => lower.startsWith(word, at)).map((word) => word.length))
    if (length === 0) {
      at += 1
      continue
    }
    pieces.push(
      { text: label.slice(plainFrom, at), isMatch: false },
      { text: label.slice(at, at + length), isMatch: true },
    )
    at += length
    plainFrom = at
  }
  return [...pieces, { text: label.slice(plainFrom), isMatch: false }].filter(({ text }) => text !== '')
}

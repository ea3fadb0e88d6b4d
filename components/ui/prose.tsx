import { Fragment, type ReactNode } from 'react'
import { partTexts } from '@/lib/texts/parts'
import type { Piece, Sentence } from '@/lib/texts/sentence'
import { Breaks } from './breaks'
import { Link } from './link'
import { Time } from './time'

/** A sentence with its code, links and marks for absent values. In a narrow place code may break between `words`. */
export function Prose({ text, words }: { text: Sentence; words?: boolean }) {
  if (typeof text === 'string') return text
  return text.map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence, in their order
    typeof piece === 'string' ? piece : <Fragment key={index}>{shown(piece, words)}</Fragment>,
  )
}

/** The mark for a key that the request does not have. */
export function Absent() {
  return (
    <span className="inline-block rounded-control border border-dashed border-line-strong forced-colors:border-solid bg-surface px-1.5 font-sans text-caption font-medium text-ink">
      {partTexts.absent}
    </span>
  )
}

function shown(piece: Exclude<Piece, string>, words: boolean | undefined): ReactNode {
  if ('strong' in piece) return <strong>{piece.strong}</strong>
  if ('code' in piece) {
    return (
      <code>
        <Breaks of={piece.code} words={words} />
      </code>
    )
  }
  if ('at' in piece) return <Time at={piece.at} format="seconds" />
  if ('absent' in piece) return <Absent />
  // A plain anchor: with it the browser opens the closed statement that a link within the page points to.
  if (piece.href.startsWith('#')) return <a href={piece.href}>{piece.link}</a>
  return <Link href={piece.href}>{piece.link}</Link>
}

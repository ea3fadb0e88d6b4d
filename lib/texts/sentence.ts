/** A part of a sentence: text, strong text, code, a link, a moment in milliseconds since 1970, or the mark for an absent value. */
export type Piece =
  | string
  | { strong: string }
  | { code: string }
  | { link: string; href: string }
  | { at: number }
  | { absent: true }

/** A text with such parts. `Prose` shows it. */
export type Sentence = string | readonly Piece[]

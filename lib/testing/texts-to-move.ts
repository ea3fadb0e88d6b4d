/** Files whose texts are not in `lib/texts` yet. A file may be added when it is split or moved, not when it is new. */
export const TEXTS_TO_MOVE: ReadonlySet<string> = new Set([])

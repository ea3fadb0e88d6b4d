/** How much is done at once, and how many may wait for it. */
type QueueLimits = { atOnce: number; longest: number }

export type FairQueue = {
  /**
   * Waits for a turn; `from` says for whom. Answers what ends the turn, which must be called; undefined at once, or as
   * soon as others need the room more, when there is none left to wait in.
   */
  turn(from: string): Promise<(() => void) | undefined>
}

type Waiting = (end: (() => void) | undefined) => void

/**
 * A queue in which nobody can crowd out anybody else: each sender has a line of its own, and the lines take turns
 * (RFC 970). While it is full, whoever has fewer in line than the longest line takes the place of that line's newest.
 * So one sender with a thousand calls waits for itself, and one who comes rarely waits for one call of each other sender.
 */
export function fairQueue({ atOnce, longest }: QueueLimits): FairQueue {
  // In the order of the round: the first line is the next to be served.
  const lines = new Map<string, Waiting[]>()
  let running = 0
  let waiting = 0

  const start = (): (() => void) => {
    let hasEnded = false
    running++
    return () => {
      if (hasEnded) return
      hasEnded = true
      running--
      serveNext()
    }
  }

  const serveNext = () => {
    const [next] = lines
    if (!next) return
    const [from, line] = next
    const first = line.shift()
    lines.delete(from)
    if (line.length > 0) lines.set(from, line)
    waiting--
    first?.(start())
  }

  const hasRoomFor = (from: string): boolean => {
    if (waiting < longest) return true
    const [fullest] = [...lines.values()].sort((a, b) => b.length - a.length)
    // Where it would gain nothing, none who already waits loses a place to one who has just come.
    if (!fullest || fullest.length <= (lines.get(from)?.length ?? 0) + 1) return false
    fullest.pop()?.(undefined)
    waiting--
    return true
  }

  return {
    async turn(from) {
      if (running < atOnce) return start()
      if (!hasRoomFor(from)) return undefined
      return new Promise((resolve) => {
        lines.set(from, [...(lines.get(from) ?? []), resolve])
        waiting++
      })
    },
  }
}

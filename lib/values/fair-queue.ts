/** How many run at once, and how many may wait. */
type QueueLimits = { atOnce: number; longest: number }

export type FairQueue = {
  /**
   * Waits for a turn for the sender `from`. Resolves to a function that ends the turn and must be called. Resolves to
   * undefined when the queue is full: at once, or when a sender with fewer calls takes the place.
   */
  turn(from: string): Promise<(() => void) | undefined>
}

type Waiting = (end: (() => void) | undefined) => void

/**
 * A queue in which no sender can crowd out another: each sender has its own line, and the lines take turns (RFC 970).
 * When it is full, a sender with fewer waiting calls than the longest line takes the place of that line's newest call.
 * So a sender with a thousand calls waits for itself, and a rare one waits for one call of each other sender.
 */
export function fairQueue({ atOnce, longest }: QueueLimits): FairQueue {
  // In the order of service: the first line is next.
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
    // If the newcomer's line would be as long, those who already wait keep their places.
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

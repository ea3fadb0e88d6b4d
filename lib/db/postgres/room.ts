import { overdue } from '../outage'

/** Room for a number of works at the same time. Others wait, in order of arrival. */
export type Room = {
  /** Takes a place if one is free, and returns whether it did. */
  enterNow(): boolean
  /** Waits for a place. Throws an error that `isOutage` knows when it gets none within `patience`, in milliseconds. */
  enter(patience: number): Promise<void>
  /** Gives a place back. */
  leave(): void
  readonly isEmpty: boolean
}

/** Makes room for `most` works. */
export function roomFor(most: number): Room {
  const waiting: (() => void)[] = []
  let free = most

  function enterNow(): boolean {
    if (free === 0) return false
    free -= 1
    return true
  }

  return {
    enterNow,
    async enter(patience) {
      if (enterNow()) return
      await new Promise<void>((resolve, reject) => {
        const next = () => {
          clearTimeout(deadline)
          resolve()
        }
        const deadline = setTimeout(() => {
          waiting.splice(waiting.indexOf(next), 1)
          reject(overdue('The database had no turn in time.'))
        }, patience)
        waiting.push(next)
      })
    },
    leave() {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    },
    get isEmpty() {
      return free === most
    },
  }
}

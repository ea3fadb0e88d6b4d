import { setTimeout } from 'node:timers/promises'
import { eventsOnceThere } from './events'

/** What `eventsOnceThere` returns within some seconds. With 0, what there is. */
export async function eventsWithin(seconds: number, ...asked: [string, string | undefined, string | undefined]) {
  const answered = new AbortController()
  const tooLate = seconds === 0 ? Promise.resolve() : setTimeout(seconds * 1000, undefined, { signal: answered.signal })
  try {
    return await eventsOnceThere(...asked, tooLate)
  } finally {
    answered.abort()
  }
}

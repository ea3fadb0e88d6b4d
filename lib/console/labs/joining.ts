import { AwsError } from '@/lib/errors'
import { joinClass, readClass } from '@/lib/lab-seats/classes'
import { classTexts } from '@/lib/texts/classes'
import { takenSeat } from '../cookie-changes'
import { changeCookies } from '../cookies'
import type { FormError } from '../form-state'
import { requestFacts } from '../request'
import { ownSeat } from './seat'

/** The name of the class that this browser has a place in, and whether it has labs of its own instead. */
export async function ownPlace(): Promise<{ ofClass: string | undefined; hasLabs: boolean }> {
  const seat = await ownSeat()
  if (!seat?.classCode) return { ofClass: undefined, hasLabs: seat !== undefined }
  return { ofClass: (await readClass(seat.classCode)).ofClass.name, hasLabs: true }
}

/**
 * Gives this browser a place in a class, instead of the seat that it may have. Returns what is wrong, or undefined when it
 * has joined. For server actions: it sets a cookie.
 */
export async function joinHere(code: string, nickname: string): Promise<FormError | undefined> {
  const texts = classTexts.join
  try {
    const { token } = await joinClass({ code, nickname, sourceIp: (await requestFacts()).sourceIp })
    await changeCookies([takenSeat(token)])
    return undefined
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown
    if (thrown.code === 'NoSuchEntity') return { field: 'code', message: texts.codeWrong }
    if (thrown.code === 'Throttling') return { message: texts.heldBack }
    if (thrown.code === 'ValidationError') return { field: 'nickname', message: texts.nicknameWrong }
    const { closedAt, seats } = (await readClass(code)).ofClass
    return { field: 'code', message: closedAt ? texts.isClosed : texts.isFull(seats) }
  }
}

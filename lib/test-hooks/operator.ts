import { countSignInTry, settleSignInTry } from '@/lib/auth/throttle'
import { type Sources, systemSources } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { networkOf } from '@/lib/values/addresses'
import { newPass, type OperatorPass } from '@/lib/worlds/operator-pass'
import { isOperator } from '@/lib/worlds/operator-token'

/** What a typed token leads to: `pass` is the value of the cookie. */
type TokenAnswer = { kind: 'passed'; pass: string } | { kind: 'wrong' } | { kind: 'held-back'; until: Date; now: Date }

/**
 * Proves the operator by a token that was typed into a page. Tries are counted and held back as those of a sign-in are:
 * the page is open to whoever reaches the server.
 */
export async function proveOperator(
  token: string,
  sourceIp: string,
  { clock, chance }: Sources = systemSources,
): Promise<TokenAnswer> {
  const now = clock.now()
  const tried = { person: 'operator', network: networkOf(sourceIp) }
  return inTransaction(NO_ACCOUNT, async (store) => {
    const until = await countSignInTry(store, tried, now)
    if (until) return { kind: 'held-back', until, now }
    if (!isOperator(`Bearer ${token.trim()}`)) return { kind: 'wrong' }
    await settleSignInTry(store, tried)
    return { kind: 'passed', pass: newPass(now, chance) }
  })
}

const keyOf = ({ id }: OperatorPass) => `operator-note:${id}`

/** Leaves a text for the next page that the operator opens, in place of the one before. It must hold no secret. */
export async function leaveOperatorNote(pass: OperatorPass, value: string): Promise<void> {
  const key = keyOf(pass)
  await inTransaction(NO_ACCOUNT, (store) =>
    store.setting.upsert({ where: { key }, create: { key, value }, update: { value } }),
  )
}

/** Takes the text away. Of several that take it, the first gets it. */
export function takeOperatorNote(pass: OperatorPass): Promise<string | undefined> {
  const where = { key: keyOf(pass) }
  return inTransaction(NO_ACCOUNT, async (store) => {
    const note = await store.setting.findUnique({ where })
    if (!note) return undefined
    const { count } = await store.setting.deleteMany({ where: { ...where, value: note.value } })
    return count > 0 ? note.value : undefined
  })
}

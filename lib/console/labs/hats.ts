import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { HATS, type HatName } from '@/lib/auth/cookie-names'
import { type SignedIn, sessionOf } from '@/lib/auth/session'
import { systemSources } from '@/lib/clock'
import { enterAs } from '@/lib/lab-seats/enter-as'
import type { Seat } from '@/lib/lab-seats/seats'
import { LABS } from '@/lib/labs/labs'
import { type CookieChange, dropped, lastingWithSession } from '../cookie-changes'
import { changeCookies, hatCookie, sessionCookie } from '../cookies'
import { requestFacts } from '../request'
import { ownSession } from '../session'
import { nextStep } from '../sign-in-steps'
import { ownLabAccount, ownLabIn } from './seat'

/** The people of a lab as whom this browser can act, and who acts now. */
export type HatsView = { lab: string; people: readonly string[]; worn: string | undefined }

/** The hats of the account of a session, if the account is that of a lab of this browser. */
export async function hatsOf(session: SignedIn): Promise<HatsView | undefined> {
  const { account } = session.caller
  const lab = await ownLabIn(account)
  const people = lab === undefined ? undefined : LABS.get(lab)?.people
  return lab !== undefined && people ? { lab, people, worn: wearerOf(session, account) } : undefined
}

/**
 * Acts as another person of a lab: with the session that this browser keeps for the person, or by a sign-in through the
 * real door. The session so far is kept for its own person. 404 for a lab that is not this browser's, and for somebody
 * who is not of the lab. For server actions: it sets cookies. Leads to `back`.
 */
export async function wearHat(lab: string, person: string, back: string): Promise<never> {
  const own = (await ownLabAccount(lab)) ?? notFound()
  const hat = HATS.find((one) => one === person)
  if (hat === undefined || !LABS.get(lab)?.people.includes(hat)) notFound()
  const before = await sessionCookie()
  const worn = wearerOf(await ownSession(), own.account)
  if (worn === hat) redirect(back as Route)
  const parked = worn !== undefined && before !== undefined ? [lastingWithSession(`hat-${worn}`, before)] : []
  const { to, cookies } =
    (await keptSession(own.account, hat, back)) ??
    (await newSession(own, hat, back, parked.length > 0 ? undefined : before)) ??
    notFound()
  await changeCookies([...parked, ...cookies])
  redirect(to as Route)
}

type Change = { to: string; cookies: readonly CookieChange[] }

/** The session that was kept for a person, if it has not ended. */
async function keptSession(account: string, hat: HatName, back: string): Promise<Change | undefined> {
  const value = await hatCookie(hat)
  const session = value ? await sessionOf(value, await requestFacts(), systemSources) : undefined
  if (!value || wearerOf(session, account) !== hat) return undefined
  return { to: back, cookies: [lastingWithSession('session', value), dropped('role'), dropped(`hat-${hat}`)] }
}

/** A sign-in, which may still ask for a code that nobody here can give for the person, or for a new password. */
async function newSession(
  { seat, account }: { seat: Seat; account: string },
  hat: HatName,
  back: string,
  before: string | undefined,
): Promise<Change | undefined> {
  const step = await enterAs(seat, { account, userName: hat }, back, await requestFacts(), systemSources)
  // The password is no longer that of the world: only whoever set another knows it.
  if (!step) return { to: `/sign-in/${account}?user=${hat}`, cookies: [dropped('session'), dropped('role')] }
  const next = await nextStep(step, before)
  return step.kind === 'session' ? next : { ...next, cookies: [dropped('session'), dropped('role'), ...next.cookies] }
}

/** Whose hat a session is, in the account of a lab. Undefined for anybody else. */
function wearerOf(session: SignedIn | undefined, account: string): HatName | undefined {
  if (session?.caller.account !== account) return undefined
  const { principal } = session.caller
  return principal.kind === 'user' ? HATS.find((one) => one === principal.name) : undefined
}

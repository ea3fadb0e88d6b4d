import { type Clock, later } from '@/lib/clock'
import { bytesOfBase32 } from '@/lib/mfa/base32'
import { codeOf, TIME_STEP, timeStep } from '@/lib/mfa/totp'
import { changeTime, readTime } from '@/lib/worlds/account-time'
import type { MadeAccount } from '@/lib/worlds/describe'
import { LAB_WORLDS } from '@/lib/worlds/lab-worlds'

/** An authenticator in somebody's hand: its clock is `drift` time steps ahead; codes up to `spent` were given. */
type Phone = { secret: Uint8Array; drift: number; spent: number }

/** The authenticators of an account, by the name of their device. */
export type Phones = {
  /** Adds the authenticator of a device that was just created. */
  keep(name: string, base32Seed: string): void
  /** A code that was not given yet. Advances the account's clock if there is none. */
  code(name: string): Promise<string>
  /** The first of two consecutive codes that were not given yet; likewise. */
  first(name: string): Promise<string>
  /** The code after that one. */
  second(name: string): Promise<string>
}

/** The authenticators of an account of a lab as it begins. */
export function phonesOf({ world, accountId: account, mfaDevices }: MadeAccount, base: Clock): Phones {
  const phones = new Map<string, Phone>(
    mfaDevices.map(({ name, base32Secret }) => [name, phoneOf(base32Secret, driftIn(world, name))]),
  )
  return {
    keep(name, base32Seed) {
      phones.set(name, phoneOf(base32Seed, 0))
    },
    code: (name) => fresh(phoneNamed(name), 1),
    first: (name) => fresh(phoneNamed(name), 2),
    async second(name) {
      const phone = phoneNamed(name)
      return codeOff(phone, phone.drift, (await readTime(account, base)).now)
    },
  }

  function phoneNamed(name: string): Phone {
    const phone = phones.get(name)
    if (!phone) throw new Error(`Nobody has the device ${name}.`)
    return phone
  }

  async function fresh(phone: Phone, steps: number): Promise<string> {
    const now = await timeAfter(phone, steps)
    phone.spent = timeStep(now, TIME_STEP) + phone.drift
    return codeOff(phone, phone.drift - (steps - 1), now)
  }

  /** Waits, by the account's clock, until a phone shows codes that were not given yet. */
  async function timeAfter(phone: Phone, steps: number): Promise<Date> {
    const { now } = await readTime(account, base)
    const missing = phone.spent + steps - (timeStep(now, TIME_STEP) + phone.drift)
    if (missing <= 0) return now
    return (await changeTime(account, { mode: 'advance', seconds: missing * TIME_STEP }, base)).now
  }
}

const codeOff = ({ secret }: Phone, steps: number, now: Date) =>
  codeOf(secret, timeStep(later(now, steps * TIME_STEP), TIME_STEP))

const phoneOf = (base32: string, drift: number): Phone => ({
  secret: bytesOfBase32(base32) ?? new Uint8Array(),
  drift,
  spent: Number.NEGATIVE_INFINITY,
})

const driftIn = (lab: string, name: string) =>
  LAB_WORLDS.get(lab)?.devices.find((device) => device.name === name)?.authenticatorDrift ?? 0

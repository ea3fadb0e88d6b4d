import type { EnrolmentView } from '@/components/iam/enrolment-secret'
import type { Wizard } from '@/lib/auth/enrolment'
import type { SignedIn } from '@/lib/auth/session'
import { otpauthUri, qrPath } from '@/lib/mfa/provisioning'
import { driftFrom, findPair, PAIR_WINDOW, timeStep } from '@/lib/mfa/totp'
import { PRODUCT } from '@/lib/values/product'
import { deviceName } from './devices'

/** The secret of a device under way, in every form an app may want it: the same as CreateVirtualMFADevice answers. */
export function enrolmentView({ serialNumber, seed }: Wizard, { account }: SignedIn): EnrolmentView {
  const label = `${deviceName(serialNumber)}@${account.alias ?? account.id}`
  const uri = otpauthUri({ issuer: PRODUCT, label, secret: seed })
  return { qr: qrPath(uri), secret: seed, uri, issuer: PRODUCT, account: label }
}

/** What two codes are, judged without spending them: the service has the last word. */
export type PairReading =
  | { kind: 'consecutive'; driftSteps: number }
  /** They would have matched the other way round. */
  | { kind: 'swapped' }
  | { kind: 'wrong' }

/** Reads two codes of a device under way, so that the wizard can say more than that they are wrong. `seed` is base32. */
export function readPair(seed: string, first: string, second: string, now: Date): PairReading {
  const secret = fromBase32(seed)
  const center = timeStep(now)
  const step = findPair(secret, [first, second], center, PAIR_WINDOW)
  if (step !== undefined) return { kind: 'consecutive', driftSteps: driftFrom(step, now) }
  return { kind: findPair(secret, [second, first], center, PAIR_WINDOW) === undefined ? 'wrong' : 'swapped' }
}

const TIME_STEP_SECONDS = 30

/** A drift in words: "3 steps, about 90 s, behind". */
export function driftInWords(driftSteps: number): string {
  const steps = Math.abs(driftSteps)
  return `${steps} ${steps === 1 ? 'step' : 'steps'}, about ${steps * TIME_STEP_SECONDS} s, ${driftSteps < 0 ? 'behind' : 'ahead'}`
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

// RFC 4648, section 6; the seeds are our own, so there is no padding and no other letter in them.
function fromBase32(text: string): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of text) {
    bits = ((bits << 5) | ALPHABET.indexOf(letter)) & 0xfff
    held += 5
    if (held < 8) continue
    held -= 8
    bytes.push((bits >> held) & 0xff)
  }
  return Uint8Array.from(bytes)
}

import { parse } from '@otplib/uri'
import type { Store } from '@/lib/db/store'
import { authenticatorPlace, seal, unseal } from '@/lib/seal'
import { bytesOfBase32 } from './base32'
import { hardware } from './kinds/hardware'
import { codeOf, DIGITS, PERIODS, SECRET_BYTES, TIME_STEP, timeStep } from './totp'

/** What an `otpauth:` address says about an entry. */
type OtpauthEntry = { issuer: string; label: string; secret: Uint8Array; period: number }

/**
 * Reads the `otpauth:` address of a QR code (Key URI format, Google Authenticator wiki). Returns undefined for anything
 * that is not a TOTP of SHA-1 and six digits every 30 or 60 seconds, as all devices here are, or whose secret no app takes.
 */
export function readOtpauth(address: string): OtpauthEntry | undefined {
  const parsed = parsedAddress(address)
  if (parsed?.type !== 'totp') return undefined
  const { secret: text, algorithm = 'sha1', digits = DIGITS, period = TIME_STEP, issuer } = parsed.params
  if (algorithm !== 'sha1' || digits !== DIGITS || !PERIODS.some((known) => known === period)) return undefined
  const secret = bytesOfBase32(text)
  if (!secret || secret.length < SECRET_BYTES.min || secret.length > SECRET_BYTES.max) return undefined
  const [first = '', ...rest] = parsed.label.split(':')
  if (rest.length === 0) return { issuer: issuer ?? '', label: first.trim(), secret, period }
  return { issuer: issuer ?? first.trim(), label: rest.join(':').trim(), secret, period }
}

function parsedAddress(address: string) {
  try {
    return parse(address.trim())
  } catch {
    return undefined
  }
}

/** An entry before it is written. */
type NewEntry = OtpauthEntry & {
  account: string
  id: string
  principalId: string
  serialNumber: string | null
  driftSteps?: number
  createdAt: Date
}

/** The row of a new entry. */
export function entryRow({ secret, ...entry }: NewEntry) {
  return { ...entry, secret: seal(secret, authenticatorPlace(entry.account, entry.id)) }
}

/** An entry as its holder sees it. */
export type EntryView = {
  id: string
  issuer: string
  label: string
  serialNumber: string | null
  /** It is the display of a hardware token. */
  isToken: boolean
  /** In seconds. */
  period: number
  driftSteps: number
  isFrozen: boolean
  /** The previous code, the current one, and those of the time steps after it. */
  codes: readonly string[]
  /** How many of them, from the first on, the device no longer accepts because one as new was used. */
  spent: number
}

/** Codes sent ahead. With steps of 30 s they last ten minutes. */
const AHEAD = 20

/** All entries that a principal holds, the oldest first, with their codes at `now`, by the account's clock. */
export async function entriesOf(
  store: Store,
  holder: { account: string; principalId: string },
  now: Date,
): Promise<EntryView[]> {
  const rows = await store.authenticatorEntry.findMany({
    where: holder,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  // A device that nobody has may still be in hand, as a token that is to be assigned.
  const { account, principalId } = holder
  const devices = await store.mfaDevice.findMany({
    where: {
      ...{ account, serialNumber: { in: rows.flatMap(({ serialNumber }) => serialNumber ?? []) } },
      OR: [{ principalId }, { principalId: null }],
    },
    select: { serialNumber: true, kind: true, lastStep: true },
  })
  const bySerial = new Map(devices.map((device) => [device.serialNumber, device]))
  return rows.map((row) => {
    const { id, issuer, label, serialNumber, period, driftSteps, frozenStep } = row
    const secret = unseal(row.secret, authenticatorPlace(account, id))
    const first = (frozenStep ?? stepAt(now, row)) - 1
    const codes = Array.from({ length: frozenStep === null ? 2 + AHEAD : 3 }, (_, at) => codeOf(secret, first + at))
    const device = bySerial.get(serialNumber ?? '')
    const spent = Math.min(codes.length, Math.max(0, (device?.lastStep ?? -1) + 1 - first))
    const clock = { period, driftSteps, isFrozen: frozenStep !== null }
    return { id, issuer, label, serialNumber, isToken: device?.kind === hardware.kind, ...clock, codes, spent }
  })
}

/** The farthest that the clock of an entry can be off, in time steps: half a day of 30 s steps. */
export const MOST_DRIFT = 1440

/** The columns of an entry that its clock is in. */
type EntryClock = { period: number; driftSteps: number; frozenStep: number | null }

/** Returns the columns to write when the clock of an entry is set. A clock that stands still can be moved as well. */
export function clockSetTo(
  entry: EntryClock,
  { driftSteps = entry.driftSteps, isFrozen = entry.frozenStep !== null }: { driftSteps?: number; isFrozen?: boolean },
  now: Date,
) {
  if (!isFrozen) return { driftSteps, frozenStep: null }
  const { period, frozenStep } = entry
  const moved = driftSteps - entry.driftSteps
  return { driftSteps, frozenStep: frozenStep === null ? stepAt(now, { period, driftSteps }) : frozenStep + moved }
}

/** The time step that the clock of an entry shows while it runs. */
function stepAt(now: Date, { period, driftSteps }: { period: number; driftSteps: number }): number {
  return timeStep(now, period) + driftSteps
}

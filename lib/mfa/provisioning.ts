import QRCode from 'qrcode'
import { pngOf, type Squares } from '@/lib/png'
import { DIGITS, TIME_STEP } from './totp'

/** What an authenticator app needs to know about a device. `secret` is base32. */
type Provisioning = { issuer: string; label: string; secret: string }

/** Returns the `otpauth:` URI in the QR code (Key URI format, Google Authenticator wiki). */
export function otpauthUri({ issuer, label, secret }: Provisioning): string {
  const query = new URLSearchParams({
    secret,
    issuer,
    algorithm: 'SHA1',
    digits: String(DIGITS),
    period: String(TIME_STEP),
  })
  // Authenticator apps do not decode "+" as a space.
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(label)}?${query.toString().replaceAll('+', '%20')}`
}

/** Modules of quiet zone around the code (ISO/IEC 18004, 9.1), and pixels to a module. */
const MARGIN = 4
const SCALE = 4

/** Returns the QR code as the PNG bytes of CreateVirtualMFADevice. */
export function qrPng(text: string): Uint8Array {
  const { size, isBlack } = qrOf(text)
  const isInside = (at: number) => at >= 0 && at < size
  const framed = (x: number, y: number) => isInside(x) && isInside(y) && isBlack(x, y)
  return pngOf({ size: size + 2 * MARGIN, isBlack: (x, y) => framed(x - MARGIN, y - MARGIN) }, SCALE)
}

/** Returns the QR code's modules as one SVG path in a square of `size` units, without the margin. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, isBlack } = qrOf(text)
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (isBlack(x, y)) path += `M${x} ${y}h1v1h-1z`
  }
  return { size, path }
}

/**
 * The modules of a QR code. Differs from ISO/IEC 18004, 7.8.3, which has an encoder compare all eight masks: readers
 * accept any of them, and comparing takes eight times as long as everything else, during which nobody else is served. The
 * same is true of splitting the text into segments.
 */
function qrOf(text: string): Squares {
  const { modules } = QRCode.create([{ data: new TextEncoder().encode(text), mode: 'byte' }], OPTIONS)
  return { size: modules.size, isBlack: (x, y) => modules.get(y, x) !== 0 }
}

const OPTIONS = { errorCorrectionLevel: 'M', maskPattern: 0 } as const

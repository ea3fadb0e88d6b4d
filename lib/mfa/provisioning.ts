import QRCode from 'qrcode'
import { blackAndWhitePng } from '@/lib/png'
import { DIGITS, TIME_STEP } from './totp'

/** What an authenticator app is told about a device. `secret` is base32. */
export type Provisioning = { issuer: string; label: string; secret: string }

/** The address that authenticator apps read from the QR code (Key URI format of the Google Authenticator wiki). */
export function otpauthUri({ issuer, label, secret }: Provisioning): string {
  const query = new URLSearchParams({
    secret,
    issuer,
    algorithm: 'SHA1',
    digits: String(DIGITS),
    period: String(TIME_STEP),
  })
  // Apps do not read "+" as a space.
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(label)}?${query.toString().replaceAll('+', '%20')}`
}

/** The QR code as PNG bytes, as CreateVirtualMFADevice answers it. */
export function qrPng(text: string): Uint8Array {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const isDark = (x: number, y: number) => x >= 0 && y >= 0 && x < size && y < size && modules.get(y, x) === 1
  return blackAndWhitePng(size + 2 * MARGIN, 4, (x, y) => isDark(x - MARGIN, y - MARGIN))
}

/** Modules of quiet zone around the code (ISO/IEC 18004, 9.1). */
const MARGIN = 4

/** The QR code's modules as one SVG path in a square of `size` units, margin not included. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`
  }
  return { size, path }
}

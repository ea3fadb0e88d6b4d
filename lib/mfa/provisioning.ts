import { PNG } from 'pngjs'
import QRCode from 'qrcode'
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

/**
 * Returns the QR code as the PNG bytes of CreateVirtualMFADevice. Greyscale takes a sixth of the time of
 * QRCode.toBuffer, which writes full colour.
 */
export function qrPng(text: string): Uint8Array {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const width = (modules.size + 2 * MARGIN) * SCALE
  const data = Buffer.alloc(width * width, WHITE)
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue
      for (let line = 0; line < SCALE; line++) {
        const start = ((y + MARGIN) * SCALE + line) * width + (x + MARGIN) * SCALE
        data.fill(BLACK, start, start + SCALE)
      }
    }
  }
  return PNG.sync.write(Object.assign(new PNG({ width, height: width }), { data }), GREY)
}

/** Modules of quiet zone around the code (ISO/IEC 18004, 9.1), and pixels to a module. */
const MARGIN = 4
const SCALE = 4
const BLACK = 0
const WHITE = 255
const GREY = {
  colorType: 0,
  inputColorType: 0,
  inputHasAlpha: false,
  filterType: 0,
  deflateLevel: 6,
  deflateStrategy: 0,
} as const

/** Returns the QR code's modules as one SVG path in a square of `size` units, without the margin. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`
  }
  return { size, path }
}

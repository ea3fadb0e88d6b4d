import { PNG } from 'pngjs'
import decodeQR from 'qr/decode.js'

/** The text of a QR code in a PNG picture: read by an implementation that did not paint it. */
export function textInQr(png: Uint8Array): string {
  const { width, height, data } = PNG.sync.read(Buffer.from(png))
  return decodeQR({ width, height, data })
}

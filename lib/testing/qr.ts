import { PNG } from 'pngjs'
import decodeQR from 'qr/decode.js'

/** Reads the text of a QR code in a PNG picture, with an implementation other than the one that drew it. */
export function textInQr(png: Uint8Array): string {
  const { width, height, data } = PNG.sync.read(Buffer.from(png))
  return decodeQR({ width, height, data })
}

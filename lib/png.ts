import { crc32, deflateSync } from 'node:zlib'

/** A square of black and white. */
export type Squares = { size: number; isBlack: (x: number, y: number) => boolean }

/**
 * Returns a picture of squares, each `scale` pixels wide and high, as a PNG with one bit for a pixel (PNG specification,
 * third edition: chapters 5, 7 and 11).
 */
export function pngOf({ size, isBlack }: Squares, scale: number): Uint8Array {
  const width = size * scale
  const length = 1 + Math.ceil(width / 8)
  // Each line begins with its filter, which is none.
  const pixels = new Uint8Array(length * width)
  for (let y = 0; y < size; y++) {
    const start = y * scale * length
    drawLine(pixels, start + 1, size, scale, (x) => isBlack(x, y))
    for (let copy = 1; copy < scale; copy++) pixels.copyWithin(start + copy * length, start, start + length)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  // One bit for a sample. The rest stays 0: grey, deflate, the five filters, not interlaced.
  header.writeUInt8(1, 8)
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels, SMALL)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([SIGNATURE, ...parts])
}

/** A window for small pictures: most of the time of a small deflate goes into the tables of a large one. */
const SMALL = { windowBits: 12, memLevel: 5 }

/** Writes a line from `at` on, eight pixels to a byte, white ones as 1. */
function drawLine(pixels: Uint8Array, at: number, size: number, scale: number, isBlack: (x: number) => boolean): void {
  let bits = 0
  let count = 0
  for (let x = 0; x < size; x++) {
    const bit = isBlack(x) ? 0 : 1
    for (let times = 0; times < scale; times++) {
      bits = (bits << 1) | bit
      count += 1
      if ((count & 7) !== 0) continue
      pixels[at++] = bits
      bits = 0
    }
  }
  if ((count & 7) !== 0) pixels[at] = bits << (8 - (count & 7))
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

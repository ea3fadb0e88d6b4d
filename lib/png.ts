import { crc32, deflateSync } from 'node:zlib'

/** A square of black and white. */
export type Squares = { size: number; isBlack: (x: number, y: number) => boolean }

/**
 * Returns a picture of squares, each `scale` pixels wide and high, as a PNG with one bit for a pixel (PNG specification,
 * third edition: chapters 5, 7 and 11).
 */
export function pngOf({ size, isBlack }: Squares, scale: number): Uint8Array {
  const width = size * scale
  const lines: Buffer[] = []
  for (let y = 0; y < size; y++) {
    // Each line begins with its filter, which is none.
    const line = Buffer.alloc(1 + Math.ceil(width / 8))
    for (let x = 0; x < width; x++) {
      if (!isBlack(Math.floor(x / scale), y))
        line.writeUInt8(line.readUInt8(1 + (x >> 3)) | (0x80 >> (x & 7)), 1 + (x >> 3))
    }
    for (let times = 0; times < scale; times++) lines.push(line)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  // One bit for a sample. The rest stays 0: grey, deflate, the five filters, not interlaced.
  header.writeUInt8(1, 8)
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([SIGNATURE, ...parts])
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

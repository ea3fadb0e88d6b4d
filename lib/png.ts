import { crc32, deflateSync } from 'node:zlib'

/**
 * A square picture in black and white, `scale` pixels to each unit, as PNG bytes (W3C PNG, one bit of grey per pixel).
 * Libraries that draw in full colour spend six milliseconds on what is a few hundred bytes.
 */
export function blackAndWhitePng(size: number, scale: number, isBlack: (x: number, y: number) => boolean): Uint8Array {
  const width = size * scale
  // Each row begins with the number of its filter: none.
  const rowLength = 1 + Math.ceil(width / 8)
  const rows = Buffer.alloc(rowLength * width)
  for (let y = 0; y < size; y++) {
    const row = Buffer.alloc(rowLength)
    for (let pixel = 0; pixel < width; pixel++) {
      if (isBlack(Math.floor(pixel / scale), y)) continue
      const at = 1 + (pixel >> 3)
      row.writeUInt8(row.readUInt8(at) | (0x80 >> (pixel & 7)), at)
    }
    for (let line = 0; line < scale; line++) row.copy(rows, (y * scale + line) * rowLength)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  // One bit per pixel; colour type, compression, filter and interlace are all 0.
  header.writeUInt8(1, 8)
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')])
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Length of the data, type, data, and a checksum of the last two. */
function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

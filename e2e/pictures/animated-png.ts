import { crc32 } from 'node:zlib'
import { PNG } from 'pngjs'

/** A picture as a PNG, and for how long it is shown. */
export type Frame = { png: Buffer; seconds: number }

type Box = { left: number; top: number; width: number; height: number }

/**
 * Joins pictures of one size to an animated PNG that repeats for ever (PNG, third edition, sections 4.9 and 11.3.6). Of
 * each picture after the first only the box is kept in which it differs from the one before. Programs that know no
 * animation show the first picture.
 */
export function animatedPng(frames: readonly Frame[]): Buffer {
  const pictures = frames.map(({ png }) => PNG.sync.read(png))
  const [first] = pictures
  if (!first) throw new Error('An animation needs a picture.')
  const { width, height } = first
  const header = chunksOf(PNG.sync.write(first, OPAQUE)).find(({ type }) => type === 'IHDR')
  if (!header) throw new Error('A picture has no header.')
  let number = 0
  const parts = pictures.flatMap((picture, at) => {
    const before = pictures[at - 1]
    const box = before ? differingBox(before, picture) : { left: 0, top: 0, width, height }
    const control = chunk('fcTL', frameControl(number++, box, frames[at]?.seconds ?? 0))
    const data = chunksOf(PNG.sync.write(cut(picture, box), OPAQUE)).filter(({ type }) => type === 'IDAT')
    const kept = data.map((one) =>
      at === 0 ? chunk('IDAT', one.data) : chunk('fdAT', Buffer.concat([uint32(number++), one.data])),
    )
    return [control, ...kept]
  })
  const forEver = 0
  const animation = chunk('acTL', Buffer.concat([uint32(pictures.length), uint32(forEver)]))
  return Buffer.concat([SIGNATURE, chunk('IHDR', header.data), animation, ...parts, chunk('IEND', Buffer.alloc(0))])
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Pictures of pages have no transparent part, and large areas of one colour, which are smallest unfiltered. */
const OPAQUE = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const

/** Returns a picture of a page as a PNG of fewer bytes, with the same pixels. */
export function smallPng(png: Buffer): Buffer {
  return PNG.sync.write(PNG.sync.read(png), OPAQUE)
}

/** The smallest box with all differences; one pixel if there are none, as a frame may not be empty. */
function differingBox(before: PNG, after: PNG): Box {
  if (before.width !== after.width || before.height !== after.height) throw new Error('The pictures differ in size.')
  let [left, top, right, bottom] = [after.width, after.height, -1, -1]
  for (let y = 0; y < after.height; y++) {
    for (let x = 0; x < after.width; x++) {
      const at = (y * after.width + x) * 4
      if (before.data.readUInt32BE(at) === after.data.readUInt32BE(at)) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  }
  if (right < 0) return { left: 0, top: 0, width: 1, height: 1 }
  return { left, top, width: right - left + 1, height: bottom - top + 1 }
}

function cut(picture: PNG, { left, top, width, height }: Box): PNG {
  const part = new PNG({ width, height })
  PNG.bitblt(picture, part, left, top, width, height, 0, 0)
  return part
}

/** What is shown stays until the next frame is drawn over it. */
function frameControl(number: number, { left, top, width, height }: Box, seconds: number): Buffer {
  const [milliseconds, perSecond] = [Buffer.alloc(2), Buffer.alloc(2)]
  milliseconds.writeUInt16BE(Math.round(seconds * 1000))
  perSecond.writeUInt16BE(1000)
  const [keep, replace] = [0, 0]
  return Buffer.concat([
    ...[number, width, height, left, top].map(uint32),
    ...[milliseconds, perSecond, Buffer.from([keep, replace])],
  ])
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

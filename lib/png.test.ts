import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { pngOf } from './png'

/** The pixels of a PNG as another library reads them: 0 is black, 255 is white. */
function pixels(bytes: Uint8Array): { width: number; height: number; grey: number[] } {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes), { checkCRC: true })
  return { width, height, grey: Array.from({ length: width * height }, (_, at) => data[at * 4] ?? -1) }
}

describe('a picture of squares', () => {
  it('has as many pixels for each as asked', () => {
    const picture = pngOf({ size: 2, isBlack: (x, y) => x === 1 && y === 0 }, 3)
    const [upper, lower] = [[255, 255, 255, 0, 0, 0], Array(6).fill(255)]
    expect(pixels(picture)).toEqual({
      ...{ width: 6, height: 6 },
      grey: [upper, upper, upper, lower, lower, lower].flat(),
    })
  })

  it('is read by another library as it was, for any size', () => {
    const squares = fc
      .integer({ min: 1, max: 40 })
      .chain((size) =>
        fc.tuple(fc.constant(size), fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size })),
      )
    fc.assert(
      fc.property(squares, ([size, black]) => {
        const { width, grey } = pixels(pngOf({ size, isBlack: (x, y) => black[y * size + x] === true }, 1))
        expect(width).toBe(size)
        expect(grey).toEqual(black.map((isBlack) => (isBlack ? 0 : 255)))
      }),
    )
  })
})

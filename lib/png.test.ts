import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { blackAndWhitePng } from './png'

/** The picture as an independent reader sees it: a row of `#` and `.` for each row of pixels. */
function seen(png: Uint8Array): string[] {
  const { width, height, data } = PNG.sync.read(Buffer.from(png))
  const pixels = Array.from({ length: width * height }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)].join())
  const signs = pixels.map((pixel) => ({ '0,0,0,255': '#', '255,255,255,255': '.' })[pixel] ?? '?').join('')
  return Array.from({ length: height }, (_, row) => signs.slice(row * width, (row + 1) * width))
}

describe('a picture in black and white', () => {
  it('is read as it was drawn, each unit as large as asked for', () => {
    const cross = ['#.#', '.#.', '#.#']
    const png = blackAndWhitePng(3, 2, (x, y) => cross[y]?.[x] === '#')
    expect(seen(png)).toEqual(['##..##', '##..##', '..##..', '..##..', '##..##', '##..##'])
  })

  it.each([1, 7, 8, 9, 17])('of %i pixels has no pixel too many', (size) => {
    const isBlack = (x: number, y: number) => (x * 5 + y * 3) % 4 === 0
    const rows = Array.from({ length: size }, (_, y) =>
      Array.from({ length: size }, (_, x) => (isBlack(x, y) ? '#' : '.')).join(''),
    )
    expect(seen(blackAndWhitePng(size, 1, isBlack))).toEqual(rows)
  })
})

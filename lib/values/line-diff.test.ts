import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedLines, formatted, lineDiff } from './line-diff'

const linesOf = (was: string, is: string) => lineDiff(was, is).flatMap(({ lines }) => lines)
const textOf = ({ parts }: { parts: readonly { text: string }[] }) => parts.map(({ text }) => text).join('')

describe('The lines of two versions', () => {
  it('show which part of a replaced line differs', () => {
    expect(linesOf('a\n"BoolIfExists": {', 'a\n"Bool": {')).toEqual([
      { kind: 'same', from: 1, to: 1, parts: [{ text: 'a', isChanged: false }] },
      {
        ...{ kind: 'gone', from: 2 },
        parts: [
          { text: '"Bool', isChanged: false },
          { text: 'IfExists', isChanged: true },
          { text: '": {', isChanged: false },
        ],
      },
      {
        ...{ kind: 'new', to: 2 },
        parts: [
          { text: '"Bool', isChanged: false },
          { text: '": {', isChanged: false },
        ],
      },
    ])
  })

  it('do not pair an inserted line with its neighbour', () => {
    const was = '"iam:CreateVirtualMFADevice",\n"iam:EnableMFADevice"'
    const is = '"iam:CreateVirtualMFADevice",\n"iam:DeleteVirtualMFADevice",\n"iam:EnableMFADevice"'
    const changed = linesOf(was, is).filter(({ kind }) => kind !== 'same')
    expect(changed).toEqual([
      { kind: 'new', to: 2, parts: [{ text: '"iam:DeleteVirtualMFADevice",', isChanged: true }] },
    ])
    expect(changedLines(lineDiff(was, is))).toEqual({ added: 1, removed: 0 })
  })

  it('fold what is far from a change', () => {
    const was = Array.from({ length: 20 }, (_, index) => `line ${index}`)
    const is = was.with(10, 'other')
    const stretches = lineDiff(was.join('\n'), is.join('\n'))
    expect(stretches.map(({ isFolded, lines }) => [isFolded, lines.length])).toEqual([
      [true, 7],
      [false, 8],
      [true, 6],
    ])
  })

  it('put together again are both texts', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'bb', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(texts, texts, (was, is) => {
        const lines = linesOf(was, is)
        const of = (gone: 'gone' | 'new') =>
          lines
            .filter(({ kind }) => kind !== gone)
            .map(textOf)
            .join('\n')
        expect(of('new')).toBe(was)
        expect(of('gone')).toBe(is)
      }),
    )
  })

  it('are those of one layout', () => {
    expect(formatted('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}')
    expect(formatted('{"a":')).toBe('{"a":')
  })
})

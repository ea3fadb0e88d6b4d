import { describe, expect, it } from 'vitest'
import { clockWatch } from './clock-watch'

/** Looks at a clock after each step: by how much it went on, and how much time really passed, in milliseconds. */
function looks(steps: readonly [wall: number, passed: number][]): (number | undefined)[] {
  let [wall, passed] = [1_000_000_000_000, 0]
  const look = clockWatch({ now: () => new Date(wall) }, () => passed)
  return steps.map(([onWall, onSteady]) => {
    wall += onWall
    passed += onSteady
    return look()
  })
}

describe('a clock', () => {
  it('that runs is nothing to speak of, nor one that is put right a little', () => {
    expect(
      looks([
        [10_000, 10_000],
        [9_000, 10_000],
        [-20_000, 10_000],
      ]),
    ).toEqual([undefined, undefined, undefined])
  })

  it('that is set back is told of once, with how far', () => {
    expect(
      looks([
        [-3_590_000, 10_000],
        [10_000, 10_000],
      ]),
    ).toEqual([3_600_000, undefined])
  })

  // Forward jumps end sessions early, which harms nobody but is felt at once.
  it('that is set forward, or a machine that slept, is not told of', () => {
    expect(
      looks([
        [3_600_000, 10_000],
        [3_600_000, 3_600_000],
      ]),
    ).toEqual([undefined, undefined])
  })
})

import { describe, expect, it } from 'vitest'
import { clockWatch } from './clock-watch'

/** Checks a clock after each step: by how much it advanced, and how much time really passed, in milliseconds. */
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
  it('that runs, or is adjusted a little, causes no warning', () => {
    expect(
      looks([
        [10_000, 10_000],
        [9_000, 10_000],
        [-20_000, 10_000],
      ]),
    ).toEqual([undefined, undefined, undefined])
  })

  it('that is set back is reported once, with the difference', () => {
    expect(
      looks([
        [-3_590_000, 10_000],
        [10_000, 10_000],
      ]),
    ).toEqual([3_600_000, undefined])
  })

  // Forward jumps end sessions early, which is harmless and noticed at once.
  it('that is set forward, or was asleep with the machine, is not reported', () => {
    expect(
      looks([
        [3_600_000, 10_000],
        [3_600_000, 3_600_000],
      ]),
    ).toEqual([undefined, undefined])
  })
})

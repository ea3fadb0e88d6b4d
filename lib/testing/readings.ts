import { afterEach, beforeEach } from 'vitest'
import { listenToReadings, type Reading } from '@/lib/meter'

/** Collects what the meter is told of some kinds of work. Returns the list, with which each test of a block begins anew. */
export function ownReadings<Of extends Reading['of']>(...kinds: Of[]): Extract<Reading, { of: Of }>[] {
  const readings: Extract<Reading, { of: Of }>[] = []
  const isOfKind = (reading: Reading): reading is Extract<Reading, { of: Of }> => kinds.some((of) => of === reading.of)
  beforeEach(() => {
    readings.length = 0
    listenToReadings((reading) => {
      if (isOfKind(reading)) readings.push(reading)
    })
  })
  afterEach(() => listenToReadings(undefined))
  return readings
}

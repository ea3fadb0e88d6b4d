import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endWaits, waitFor } from './waits'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  Reflect.deleteProperty(globalThis, 'posternWaits')
})
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(globalThis, 'posternWaits')
})

describe('a wait', () => {
  it('lasts as long as it was asked for', async () => {
    const ended = vi.fn()
    const wait = waitFor(10_000).then(ended)
    await vi.advanceTimersByTimeAsync(9_999)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await wait
    expect(ended).toHaveBeenCalled()
  })

  it('ends at once when the server stops, and none begins after that', async () => {
    const waits = [waitFor(10_000), waitFor(5_000)]
    endWaits()
    await Promise.all(waits)
    await waitFor(10_000)
    expect(vi.getTimerCount()).toBe(0)
  })
})

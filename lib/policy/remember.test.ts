import { describe, expect, it } from 'vitest'
import { NO_CONTEXT } from './context'
import { rememberPerAction, rememberText } from './remember'
import { startWork } from './steps'

const work = startWork(NO_CONTEXT, 0, undefined)

/** A cached function whose results say how often it was called. */
function counted() {
  let count = 0
  const cached = rememberPerAction((key: { name: string }, action) => `${key.name} ${action} ${++count}`)
  return (key: { name: string }, action: string) => cached(key, action, work)
}

describe('a function of an object and an action', () => {
  it('is computed for the first two calls and cached from then on', () => {
    const get = counted()
    const key = { name: 'a' }
    expect([get(key, 'x'), get(key, 'x'), get(key, 'x'), get(key, 'x')]).toEqual(['a x 1', 'a x 2', 'a x 2', 'a x 2'])
  })

  it('is cached by object identity and by action', () => {
    const get = counted()
    const [one, other] = [{ name: 'a' }, { name: 'a' }]
    const results = [get(one, 'x'), get(other, 'x'), get(one, 'x'), get(other, 'x'), get(one, 'y')]
    expect(new Set(results).size).toBe(5)
    expect(get(one, 'x')).toBe(results[2])
  })

  it('is computed again after too many other actions', () => {
    const get = counted()
    const key = { name: 'a' }
    get(key, 'x')
    const first = get(key, 'x')
    for (let action = 0; action < 512; action++) get(key, `s3:Get${action}`)
    expect(get(key, 'x')).not.toBe(first)
  })
})

describe('a function of a text', () => {
  it('is computed once, and again after too many other texts', () => {
    let count = 0
    const get = rememberText((text) => `${text} ${++count}`)
    expect([get('a'), get('b'), get('a')]).toEqual(['a 1', 'b 2', 'a 1'])
    for (let text = 0; text < 1_000; text++) get(String(text))
    expect(get('a')).not.toBe('a 1')
  })
})

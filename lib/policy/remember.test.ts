import { describe, expect, it } from 'vitest'
import { rememberPerAction } from './remember'

function counted() {
  let made = 0
  const ask = rememberPerAction((key: { name: string }, action) => `${key.name} ${action} ${++made}`)
  return ask
}

describe('What is asked about an object and an action', () => {
  it('is made anew the second time, and remembered from then on', () => {
    const ask = counted()
    const key = { name: 'a' }
    expect([ask(key, 'x'), ask(key, 'x'), ask(key, 'x'), ask(key, 'x')]).toEqual(['a x 1', 'a x 2', 'a x 2', 'a x 2'])
  })

  it('is told apart by object and by action', () => {
    const ask = counted()
    const [one, other] = [{ name: 'a' }, { name: 'a' }]
    const answers = [ask(one, 'x'), ask(other, 'x'), ask(one, 'x'), ask(other, 'x'), ask(one, 'y')]
    expect(new Set(answers).size).toBe(5)
    expect(ask(one, 'x')).toBe(answers[2])
  })

  it('is forgotten when too many actions have been asked about, and made again', () => {
    const ask = counted()
    const key = { name: 'a' }
    ask(key, 'x')
    const first = ask(key, 'x')
    for (let action = 0; action < 512; action++) ask(key, `s3:Get${action}`)
    expect(ask(key, 'x')).not.toBe(first)
  })
})

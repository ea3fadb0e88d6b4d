import { describe, expect, it } from 'vitest'
import { loadedFrom, type Requirement, requiredIn } from './loaded-files'

describe('what a script asks for', () => {
  it('is known with the condition that it has', () => {
    const script = `
      const a = require('a')
      exports.b = _interop(require("./b"))
      if (process.env.NODE_ENV === 'production') { require('c') } else { require('d') }
      function later() { return require('e') }
      const f = () => import('f')
      const g = process.env.G && require('g')
      try { require('h') } catch {}
      const i = require.resolve('i')
      const dynamic = require(name)`
    expect(requiredIn(script)).toEqual([
      ...['a', './b'].map((name) => ({ name, always: true })),
      ...['c', 'd', 'e', 'f', 'g', 'h'].map((name) => ({ name, always: false })),
      { name: 'i', always: true },
    ])
  })
})

describe('the files that are loaded', () => {
  const files: Record<string, Requirement[]> = {
    main: [
      { name: 'a', always: true },
      { name: 'dev', always: false },
    ],
    a: [{ name: 'b', always: false }],
    b: [{ name: 'main', always: true }],
    dev: [{ name: 'only-dev', always: true }],
    'only-dev': [],
  }
  const requiredBy = (file: string) => files[file] ?? []

  it('are all that the roots lead to, whenever', () => {
    expect(loadedFrom(['main'], requiredBy, () => false)).toEqual(new Set(['main', 'a', 'b', 'dev', 'only-dev']))
  })

  it('end where something is not loaded, and what only that needs is left out too', () => {
    expect(loadedFrom(['main'], requiredBy, (file) => file === 'dev')).toEqual(new Set(['main', 'a', 'b']))
  })

  it('cannot be without what is needed always', () => {
    expect(() => loadedFrom(['main'], requiredBy, (file) => file === 'a')).toThrow('main needs a')
  })
})

import { expect, it } from 'vitest'
import type { Lock } from './lock-sbom'
import { noticesOf, packagesIn, withDependencies } from './notices'

it('knows the packages of a source map and of a list of licences', () => {
  const map = '{"sources":["[project]/node_modules/next/dist/a.js","[project]/node_modules/%40lezer/lr/dist/index.js"]}'
  expect(packagesIn(map)).toEqual(['next', '@lezer/lr'])
  expect(packagesIn('# Licenses\n\n## @noble/hashes - 2.4.0 (MIT)\n\n## qrcode - 1.5.4 (MIT)\n')).toEqual([
    '@noble/hashes',
    'qrcode',
  ])
})

it('follows dependencies, also around a circle', () => {
  const lock: Lock = {
    lockfileVersion: 3,
    packages: {
      '': { version: '1.0.0', dependencies: { a: '1' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '1' } },
      'node_modules/b': { version: '1.0.0', dependencies: { a: '1' } },
      'node_modules/a/node_modules/c': { version: '1.0.0' },
      'node_modules/d': { version: '1.0.0' },
    },
  }
  expect(withDependencies(['a'], lock)).toEqual(new Set(['a', 'b']))
})

it('has each text once, under all packages that have it', () => {
  const of = (name: string, ...texts: string[]) => ({ name, version: '1.0.0', licence: 'MIT', texts })
  const notices = noticesOf([of('a', 'Text of a. \n'), of('b', 'Another.'), of('c', '\nText of a.'), of('d')])
  expect(notices).toBe(`# Third-party notices

This package contains code of others, under their licences.

## a 1.0.0 (MIT)
## c 1.0.0 (MIT)

Text of a.

## b 1.0.0 (MIT)

Another.

## d 1.0.0 (MIT)
`)
})

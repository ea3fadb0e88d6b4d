import { expect, it } from 'vitest'
import { type Lock, sbomOf } from './lock-sbom'

const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`
const hashes = [{ alg: 'SHA-512', content: '01'.repeat(64) }]

const lock: Lock = {
  lockfileVersion: 3,
  packages: {
    '': {
      ...{ name: 'house', version: '1.0.0', license: 'Apache-2.0' },
      ...{ dependencies: { a: '1.0.0', '@s/b': '2.0.0' }, devDependencies: { tool: '3.0.0' } },
    },
    'node_modules/a': { version: '1.0.0', integrity, license: 'MIT', dependencies: { c: '^1.0.0' } },
    'node_modules/a/node_modules/c': { version: '1.5.0', integrity, license: '(MIT OR Apache-2.0)' },
    'node_modules/@s/b': {
      ...{ version: '2.0.0', integrity, license: 'MIT and ISC' },
      ...{ dependencies: { c: '^2.0.0' }, optionalDependencies: { absent: '1.0.0' } },
    },
    'node_modules/c': { version: '2.5.0', integrity },
    'node_modules/tool': { version: '3.0.0', integrity, license: 'MIT', dev: true, dependencies: { c: '*' } },
    'node_modules/tool/node_modules/c': { version: '1.5.0', integrity, license: '(MIT OR Apache-2.0)', dev: true },
  },
}

const c = { type: 'library', name: 'c', hashes }

it('lists each package once, with its hash and its licence, and whether no server needs it', () => {
  expect(sbomOf(lock)).toMatchObject({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6' },
    metadata: { component: { type: 'application', name: 'house', version: '1.0.0', purl: 'pkg:npm/house@1.0.0' } },
    components: [
      { group: '@s', name: 'b', purl: 'pkg:npm/%40s/b@2.0.0', licenses: [{ license: { name: 'MIT and ISC' } }] },
      { name: 'a', version: '1.0.0', hashes, scope: 'required', licenses: [{ license: { id: 'MIT' } }] },
      { ...c, version: '1.5.0', scope: 'required', licenses: [{ expression: '(MIT OR Apache-2.0)' }] },
      { ...c, version: '2.5.0', scope: 'required' },
      { name: 'tool', scope: 'excluded' },
    ],
  })
})

it('lists for each what it depends on; of two versions, the one that Node would load', () => {
  expect(sbomOf(lock)).toMatchObject({
    dependencies: [
      { ref: 'pkg:npm/house@1.0.0', dependsOn: ['pkg:npm/%40s/b@2.0.0', 'pkg:npm/a@1.0.0', 'pkg:npm/tool@3.0.0'] },
      { ref: 'pkg:npm/%40s/b@2.0.0', dependsOn: ['pkg:npm/c@2.5.0'] },
      { ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/c@1.5.0'] },
      { ref: 'pkg:npm/c@1.5.0', dependsOn: [] },
      { ref: 'pkg:npm/c@2.5.0', dependsOn: [] },
      { ref: 'pkg:npm/tool@3.0.0', dependsOn: ['pkg:npm/c@1.5.0'] },
    ],
  })
})

it('leaves out, of what servers may need, what is not shipped', () => {
  const { components } = sbomOf(lock, (name) => name !== 'c') as { components: { name: string; scope: string }[] }
  const scopes = new Set(components.map(({ name, scope }) => `${name}: ${scope}`))
  expect([...scopes].sort()).toEqual(['a: required', 'b: required', 'c: excluded', 'tool: excluded'])
})

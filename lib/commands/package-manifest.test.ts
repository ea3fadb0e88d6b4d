import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Manifest, manifestOf } from './package-manifest'

const OURS: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))

it('the package has what was traced inside, and leaves native packages to npm, in our versions', () => {
  const { dependencies } = OURS
  expect(manifestOf(OURS, { next: dependencies.next ?? '', pino: dependencies.pino ?? '' })).toMatchObject({
    ...{ name: 'postern', version: OURS.version, license: 'Apache-2.0', engines: OURS.engines },
    bin: { postern: 'server/cli.js' },
    bundleDependencies: ['next', 'pino'],
    dependencies: {
      next: dependencies.next,
      '@libsql/client': dependencies['@libsql/client'],
      '@node-rs/argon2': dependencies['@node-rs/argon2'],
    },
  })
})

it('nothing that only builds and tests comes along, nor what runs at the installation', () => {
  const made = JSON.stringify(manifestOf(OURS, {}))
  for (const name of ['devDependencies', 'scripts', 'private', 'postinstall']) expect(made).not.toContain(name)
})

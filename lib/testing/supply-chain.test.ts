import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isTool, type Lock, nameAt } from '@/lib/commands/lock-sbom'
import {
  FLOORS,
  LICENCES,
  LICENCES_OF_TOOLS,
  LICENSED_OTHERWISE,
  WITH_INSTALL_SCRIPT,
} from '@/lib/testing/package-rules'

// Reads the lock file, because npm installs exactly what it says: no network, no node_modules.

type Manifest = {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}

const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const packages = Object.entries(lock.packages).filter(([place]) => place !== '')

/** Reports whether a version is at least another. A version with anything but three numbers never is. */
function isAtLeast(version: string, floor: string): boolean {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false
  const [ours = [], theirs = []] = [version, floor].map((text) => text.split('.').map(Number))
  const differing = ours.findIndex((number, place) => number !== theirs[place])
  return differing === -1 || Number(ours[differing]) > Number(theirs[differing])
}

it.each([
  ['16.3.3', true],
  ['16.3.2', false],
  ['16.10.0', true],
  ['15.9.9', false],
  ['17.0.0', true],
  ['16.4.0-canary.1', false],
])('%s against 16.3.3 is %s', (version, isEnough) => {
  expect(isAtLeast(version, '16.3.3')).toBe(isEnough)
})

it.each(Object.entries(FLOORS))('%s has every known fix (S-81)', (name, { version: floor, advisories }) => {
  expect(advisories.filter((id) => !/^(GHSA(-[0-9a-z]{4}){3}|CVE-\d{4}-\d{4,})$/.test(id))).toEqual([])
  const copies = packages.filter(([place]) => nameAt(place) === name)
  expect(copies.length).toBeGreaterThan(0)
  expect(copies.filter(([, { version }]) => !isAtLeast(version, floor))).toEqual([])
})

it('every package has a hash, and none an address (S-130)', () => {
  expect(lock.lockfileVersion).toBe(3)
  expect(packages.length).toBeGreaterThan(100)
  const loose = packages.filter(([, { integrity, resolved, link }]) => {
    return !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') || resolved !== undefined || link
  })
  expect(loose).toEqual([])
})

it('every requested package has one exact version, the one in the lock file (S-130)', () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  for (const [name, version] of asked) {
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.-]+)?$/)])
    expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version])
  }
})

it('no package may run a script when it is installed (S-130)', () => {
  const places = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameAt(place))
  expect(places.sort()).toEqual(WITH_INSTALL_SCRIPT)
  expect(manifest.allowScripts).toEqual(Object.fromEntries(WITH_INSTALL_SCRIPT.map((name) => [name, false])))
})

it('every dependency is named in its decision (0012)', () => {
  const decision = readFileSync('docs/decisions/0012-dependencies.md', 'utf8')
  const asked = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const unnamed = asked.filter((name) => !name.startsWith('@types/') && !new Set(decision.split(/[\s,|]+/)).has(name))
  expect(unnamed).toEqual([])
})

it('every licence is permissive, or its exception has a reason (S-132)', () => {
  const odd = packages.filter(([place, one]) => {
    const licence = String(one.license)
    if ((isTool(one) ? LICENCES_OF_TOOLS : LICENCES).includes(licence)) return false
    return !LICENSED_OTHERWISE.some((other) => other.package.test(`/${place}`) && licence.includes(other.licence))
  })
  expect(odd.map(([place, { license }]) => `${place}: ${license}`)).toEqual([])
  // An exception that is no longer needed would cover the next package too.
  expect(LICENSED_OTHERWISE.filter((other) => !packages.some(([place]) => other.package.test(`/${place}`)))).toEqual([])
})

it('npm run sbom lists everything installed, and what of it runs in a server, without a network (S-132)', () => {
  const nowhere = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' }
  const options = { env: { ...process.env, ...nowhere }, encoding: 'utf8', maxBuffer: 2 ** 26 } as const
  const { stdout, status } = spawnSync('npm', ['run', '-s', 'sbom'], options)
  expect(status).toBe(0)
  const { components }: { components: { purl: string; scope: string }[] } = JSON.parse(stdout)
  const listed = (scope: string) => components.filter((one) => one.scope === scope).map(({ purl }) => purl)
  const purl = ([place, { name = nameAt(place), version }]: (typeof packages)[number]) =>
    `pkg:npm/${name.replace('@', '%40')}@${version}`
  const required = new Set(packages.filter(([, one]) => !isTool(one)).map(purl))
  expect(listed('required').sort()).toEqual([...required].sort())
  expect(new Set([...required, ...listed('excluded')])).toEqual(new Set(packages.map(purl)))
  for (const name of Object.keys(manifest.dependencies))
    expect([...required]).toContainEqual(expect.stringContaining(`/${name.replace('@', '%40')}@`))
})

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build, minifySync } from 'vite'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { isNotLoaded, wasmBeside, withoutMapAddress } from './lean-package'
import { loadedFrom, requiredIn } from './loaded-files'
import { isTool, type Lock, nameAt, sbomOf } from './lock-sbom'
import { noticesOf, packagesIn, withDependencies } from './notices'
import { type Manifest, manifestOf, NATIVE } from './package-manifest'
import { plainNames } from './plain-names'
import { buildIfStale } from './ready.mjs'
import { sharedModules } from './shared-modules'
import { shortManifest } from './short-manifest'

// npm run pack: the package that people install, in dist/package, and its tarball beside it. What it is made of says
// decision 0074.

const STANDALONE = path.join(PACKAGE_ROOT, '.next/standalone')
const DIST = path.join(PACKAGE_ROOT, 'dist')
const PACKAGE = path.join(DIST, 'package')
/** How many bytes the tarball may have: 5 % more than it had when it was last made smaller (decision 0080). */
const LARGEST = 6_450_000
/** What built code may ask for of Next and React, in quotes. */
const NAMES_OF_NEXT = /(["'`])(?:next|react|react-dom)(?:\/[\w./-]+)?\1/g
const from = (file: string) => path.join(PACKAGE_ROOT, file)
const to = (file: string) => path.join(PACKAGE, file)

const VITE = {
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  resolve: { alias: { '@': PACKAGE_ROOT.replace(/\/$/, '') } },
} as const
const BUILD = { emptyOutDir: false, minify: false, target: 'node20' } as const

/**
 * Keeps what modules do when they are loaded, as commands do. The package.json, which speaks of what browsers get, says that
 * no module of ours does anything.
 */
const keepEffects = {
  name: 'keep-effects',
  transform: (code: string, id: string) =>
    id.startsWith(PACKAGE_ROOT) && !id.includes('/node_modules/') ? { code, moduleSideEffects: true } : undefined,
}

const lock: Lock = JSON.parse(readFileSync(from('package-lock.json'), 'utf8'))
const manifest: Manifest = JSON.parse(readFileSync(from('package.json'), 'utf8'))

// An ordinary build has nothing beside it, and takes what was beside an earlier one away.
if (!existsSync(STANDALONE)) rmSync(from('.next/postern-built'), { force: true })
process.env.FOR_PACKAGE = '1'
await buildIfStale()
rmSync(PACKAGE, { recursive: true, force: true })
mkdirSync(PACKAGE, { recursive: true })
for (const name of readdirSync(DIST).filter((one) => one.endsWith('.tgz'))) rmSync(path.join(DIST, name))
copyBuild()
const bundled = copyPackages()
await bundleServer(Object.keys(bundled))
leaveOutWhatIsNotLoaded()
await bundleFixtures()
writeFileSync(to('package.json'), `${JSON.stringify(manifestOf(manifest, bundled), null, 2)}\n`)
for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md', 'docs/settings.md']) cpSync(from(file), to(file))
const isInstalled = withDependencies(NATIVE, lock)
const inside = shipped(Object.keys(bundled))
writeFileSync(to('THIRD-PARTY-NOTICES.md'), notices(inside))
const isNeeded = (name: string) => inside.has(name) || isInstalled.has(name)
writeFileSync(path.join(DIST, 'sbom.json'), `${JSON.stringify(sbomOf(lock, isNeeded), null, 2)}\n`)
execFileSync('npm', ['pack', '--silent', '--pack-destination', DIST], { cwd: PACKAGE, stdio: 'inherit' })
checkSize()

/** Fails when the tarball has grown: somebody has to look why, and mend it or write down another figure. */
function checkSize(): void {
  const bytes = filesIn(DIST)
    .filter((file) => file.endsWith('.tgz'))
    .reduce((sum, file) => sum + statSync(file).size, 0)
  console.log(`${(bytes / 1e6).toFixed(2)} MB`)
  if (bytes > LARGEST) throw new Error(`The tarball has ${bytes} bytes, more than ${LARGEST}.`)
}

/** The built console, without what only building and debugging need. */
function copyBuild(): void {
  cpSync(path.join(STANDALONE, '.next'), to('.next'), { recursive: true, filter: isServed, dereference: false })
  cpSync(from('.next/static'), to('.next/static'), { recursive: true, filter: isServed })
  cpSync(from('public'), to('public'), { recursive: true })
  for (const kind of ['sqlite', 'postgres']) {
    cpSync(from(`prisma/${kind}/migrations`), to(`prisma/${kind}/migrations`), { recursive: true })
  }
  // npm leaves out what a build links under names of its own, so the code gets the names of the packages.
  rmSync(to('.next/node_modules'), { recursive: true, force: true })
  for (const file of filesIn(to('.next/server'))) {
    if (!/\.(js|json)$/.test(file)) continue
    const text = readFileSync(file, 'utf8')
    const plain = withoutMapAddress(plainNames(text, Object.keys(manifest.dependencies)))
    const short = file.endsWith('_client-reference-manifest.js') ? shortManifest(plain) : plain
    if (short !== text) writeFileSync(file, short)
  }
  for (const folder of [to('.next/server/chunks'), to('.next/server/chunks/ssr')]) {
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
    const texts = scripts.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const)
    for (const [name, text] of sharedModules(new Map(texts), 'shared-modules.js'))
      writeFileSync(path.join(folder, name), text)
  }
}

function isServed(file: string): boolean {
  return !/\.(map|nft\.json)$/.test(file) && !file.includes('/.next/cache')
}

/** Copies the packages that the build needs, except native ones, and returns their versions by name. */
function copyPackages(): Record<string, string> {
  const traced = path.join(STANDALONE, 'node_modules')
  const names = readdirSync(traced).flatMap((name) =>
    name.startsWith('@') ? readdirSync(path.join(traced, name)).map((one) => `${name}/${one}`) : [name],
  )
  const bundled = names.filter((name) => !name.startsWith('.') && !isNative(name))
  return Object.fromEntries(
    bundled.map((name) => {
      const folder = to(`node_modules/${name}`)
      cpSync(path.join(traced, name), folder, { recursive: true, filter: isServed })
      takeOutWasm(folder)
      return [name, withoutDependencies(path.join(folder, 'package.json'))]
    }),
  )
}

/** Takes away the scripts of Next and React that nothing leads to, from the names that built code asks for. */
function leaveOutWhatIsNotLoaded(): void {
  const packages = to('node_modules/')
  const resolved = (file: string, name: string): string[] => {
    try {
      const found = createRequire(file).resolve(name)
      return found.startsWith(packages) ? [found] : []
    } catch {
      return []
    }
  }
  const built = [...filesIn(to('.next/server')), ...filesIn(to('server'))].filter((file) => file.endsWith('.js'))
  const names = built.flatMap((file) => readFileSync(file, 'utf8').match(NAMES_OF_NEXT) ?? [])
  const roots = [...new Set(names)].flatMap((name) => resolved(to('package.json'), name.slice(1, -1)))
  const requiredBy = (file: string) =>
    /\.c?js$/.test(file)
      ? requiredIn(readFileSync(file, 'utf8')).flatMap(({ name, always }) =>
          resolved(file, name).map((found) => ({ name: found, always })),
        )
      : []
  const loaded = loadedFrom(roots, requiredBy, isNotLoaded)
  const isLeftOut = (file: string) =>
    isNotLoaded(file) || (/\/node_modules\/(next|react-dom)\/.*\.[cm]?js$/.test(file) && !loaded.has(file))
  for (const file of filesIn(packages)) {
    if (isLeftOut(file)) rmSync(file)
    else if (/\.[cm]?js$/.test(file)) writeFileSync(file, withoutSpaces(file))
  }
}

/** Puts the query compilers of Prisma into files of their own. */
function takeOutWasm(folder: string): void {
  for (const file of filesIn(folder)) {
    if (!file.endsWith('.wasm-base64.mjs')) continue
    const name = path.basename(file, '-base64.mjs')
    const { bytes, module } = wasmBeside(readFileSync(file, 'utf8'), name)
    writeFileSync(path.join(path.dirname(file), name), bytes)
    writeFileSync(file, module)
  }
}

/** What the build does not use was not traced, and npm must not install it. Returns the version. */
function withoutDependencies(file: string): string {
  const {
    dependencies: _,
    optionalDependencies: __,
    peerDependencies: ___,
    ...kept
  } = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify(kept))
  return kept.version
}

/** Packages of each platform's own, which npm installs there, and what only image optimisation needs: it is off. */
function isNative(name: string): boolean {
  return /^(sharp|@img\/.*|libsql|@libsql\/.*|@neon-rs\/.*|@node-rs\/.*|detect-libc|semver)$/.test(name)
}

/** Bundles what runs beside Next: the commands, and the server around it. */
async function bundleServer(bundled: readonly string[]): Promise<void> {
  const outside = [...bundled, 'libsql', '@libsql/client', '@node-rs/argon2']
  await build({
    ...VITE,
    plugins: [keepEffects],
    build: {
      ...BUILD,
      outDir: to('server'),
      ssr: true,
      license: { fileName: 'licences.md' },
      rolldownOptions: {
        input: { cli: from('lib/package/cli.ts'), start: from('lib/package/start.ts') },
        external: (id) => outside.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true, external: outside },
  })
  for (const file of filesIn(to('server')).filter((one) => one.endsWith('.js')))
    writeFileSync(file, withoutSpaces(file))
  const cli = to('server/cli.js')
  writeFileSync(cli, `#!/usr/bin/env node\n${readFileSync(cli, 'utf8')}`)
  chmodSync(cli, 0o755)
}

/** A script as short as it can be while stack traces are read: spaces and comments go, names stay. */
function withoutSpaces(file: string): string {
  const text = readFileSync(file, 'utf8')
  const { code, errors } = minifySync(file, text, {
    ...{ compress: false, mangle: false, codegen: { removeWhitespace: true } },
  })
  if (errors.length > 0) throw new Error(`${file} cannot be written shorter: ${errors[0]?.message}`)
  return code
}

/** Bundles the fixtures with their types. */
async function bundleFixtures(): Promise<void> {
  await build({
    ...VITE,
    build: {
      ...BUILD,
      outDir: to('fixtures'),
      ssr: true,
      license: { fileName: 'licences.md' },
      rolldownOptions: {
        input: { client: from('lib/fixtures/client.ts'), playwright: from('lib/fixtures/playwright.ts') },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true, external: ['@playwright/test'] },
  })
  const options = ['--declaration', '--emitDeclarationOnly', '--strict', '--skipLibCheck', '--target', 'es2023']
  const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--types', 'node', '--ignoreConfig']
  const sources = ['lib/fixtures/client.ts', 'lib/fixtures/playwright.ts']
  const types = [
    ...options,
    ...modules,
    '--rootDir',
    'lib',
    '--outDir',
    to('types'),
    ...sources,
    'lib/package/start.ts',
  ]
  execFileSync('npx', ['--no-install', 'tsc', ...types], { cwd: PACKAGE_ROOT, stdio: 'inherit' })
  // Node's own resolution, which TypeScript may follow, wants the whole name of a file.
  for (const file of filesIn(to('types'))) {
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(from '\.\/[\w-]+)'/g, "$1.js'"))
  }
}

/**
 * The names of the packages whose code is shipped: those beside the build, those that its source maps name, those of the
 * bundles, and the editor's, which browsers alone have, and of whose scripts there are no maps.
 */
function shipped(beside: readonly string[]): Set<string> {
  const maps = filesIn(from('.next/server')).filter((file) => file.endsWith('.map'))
  const lists = ['server', 'fixtures'].map((folder) => to(`${folder}/licences.md`))
  const named = [...maps, ...lists].flatMap((file) => packagesIn(readFileSync(file, 'utf8')))
  for (const list of lists) rmSync(list)
  const editor = Object.keys(manifest.dependencies).filter((name) => /^@(codemirror|lezer)\//.test(name))
  return new Set([...beside, ...named, ...withDependencies(editor, lock)])
}

/** The licences of what is shipped. */
function notices(names: ReadonlySet<string>): string {
  const places = Object.entries(lock.packages).filter(
    ([place, locked]) => names.has(nameAt(place)) && !isTool(locked) && existsSync(from(place)),
  )
  return noticesOf(
    places.map(([place, { version, license }]) => ({
      ...{ name: nameAt(place), version, licence: license ?? 'see below' },
      texts: readdirSync(from(place), { withFileTypes: true })
        .filter((one) => one.isFile() && /^(licen[cs]e|notice|copying)/i.test(one.name))
        .map((one) => readFileSync(path.join(one.parentPath, one.name), 'utf8')),
    })),
  )
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

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
import path from 'node:path'
import { build, minifySync } from 'vite'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { isNotLoaded, sharedChunks, wasmBeside, withoutMapAddress } from './lean-package'
import { isTool, type Lock, sbomOf } from './lock-sbom'
import { type Manifest, manifestOf } from './package-manifest'
import { plainNames } from './plain-names'
import { buildIfStale } from './ready.mjs'

// npm run pack: the package that people install, in dist/package, and its tarball beside it. What it is made of says
// decision 0074.

const STANDALONE = path.join(PACKAGE_ROOT, '.next/standalone')
const DIST = path.join(PACKAGE_ROOT, 'dist')
const PACKAGE = path.join(DIST, 'package')
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
await bundleFixtures()
writeFileSync(to('package.json'), `${JSON.stringify(manifestOf(manifest, bundled), null, 2)}\n`)
for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md', 'docs/settings.md']) cpSync(from(file), to(file))
writeFileSync(to('THIRD-PARTY-NOTICES.md'), notices())
writeFileSync(path.join(DIST, 'sbom.json'), `${JSON.stringify(sbomOf(lock), null, 2)}\n`)
execFileSync('npm', ['pack', '--silent', '--pack-destination', DIST], { cwd: PACKAGE, stdio: 'inherit' })

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
    if (plain !== text) writeFileSync(file, plain)
  }
  const chunks = to('.next/server/chunks')
  const scripts = filesIn(chunks).filter((file) => file.endsWith('.js'))
  const texts = scripts.map((file) => [path.relative(chunks, file), readFileSync(file, 'utf8')] as const)
  for (const [file, text] of sharedChunks(new Map(texts))) writeFileSync(path.join(chunks, file), text)
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
      cpSync(path.join(traced, name), folder, {
        recursive: true,
        filter: (file) => isServed(file) && !isNotLoaded(file),
      })
      takeOutWasm(folder)
      return [name, withoutDependencies(path.join(folder, 'package.json'))]
    }),
  )
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
  // Spaces and comments go, names stay: stack traces are read.
  for (const file of filesIn(to('server')).filter((one) => one.endsWith('.js'))) {
    const { code, errors } = minifySync(path.basename(file), readFileSync(file, 'utf8'), {
      ...{ module: true, compress: false, mangle: false, codegen: { removeWhitespace: true } },
    })
    if (errors.length > 0) throw new Error(`${file} cannot be written shorter: ${errors[0]?.message}`)
    writeFileSync(file, code)
  }
  const cli = to('server/cli.js')
  writeFileSync(cli, `#!/usr/bin/env node\n${readFileSync(cli, 'utf8')}`)
  chmodSync(cli, 0o755)
}

/** Bundles the fixtures with their types. */
async function bundleFixtures(): Promise<void> {
  await build({
    ...VITE,
    build: {
      ...BUILD,
      outDir: to('fixtures'),
      ssr: true,
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

/** The licences of what is shipped: of the packages beside the build, and of what is inside of chunks. */
function notices(): string {
  const lines = ['# Third-party notices', '', 'This package contains code of others, under their licences.', '']
  for (const [place, locked] of Object.entries(lock.packages)) {
    if (place === '' || isTool(locked) || /node_modules\/(sharp|@img\/)/.test(place)) continue
    const folder = from(place)
    if (!existsSync(folder)) continue
    const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    lines.push(`## ${name} ${version} (${locked.license})`, '')
    for (const file of readdirSync(folder).filter((one) => /^(licen[cs]e|notice|copying)/i.test(one)))
      if (statSync(path.join(folder, file)).isFile())
        lines.push(readFileSync(path.join(folder, file), 'utf8').trim(), '')
  }
  return lines.join('\n')
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

// Runs the unit tests on another major version of Node, which npm has as a package: npm run test:node -- 24 [files]
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { installIfStale, root, run, runScript } from './ready.mjs'

const [major, ...files] = process.argv.slice(2)
if (!/^\d\d$/.test(major ?? '')) {
  console.error('Name a major version of Node: npm run test:node -- 24')
  process.exit(1)
}

await runScript(async () => {
  await installIfStale()
  const folder = path.join(root, 'node_modules/.cache/postern-node', major)
  const node = path.join(
    folder,
    'node_modules',
    packageName(),
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (!existsSync(node)) {
    console.log(`Fetching Node ${major} ...`)
    const quietly = [
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    await run('npm', ['install', '--prefix', folder, ...quietly, `${packageName()}@${major}`])
  }
  await run(node, ['--version'])
  // First in PATH, so that processes started by tests use it too.
  const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter)
  await run(node, [vitest(), 'run', ...files], { PATH })
})

// The names under which the `node` package on npm installs.
function packageName() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  return `node-${platform === 'darwin' && process.arch === 'arm64' ? 'bin-' : ''}${platform}-${process.arch}`
}

function vitest() {
  const folder = path.join(root, 'node_modules/vitest')
  return path.join(folder, JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).bin.vitest)
}

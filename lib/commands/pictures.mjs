// Photographs every page and state into a folder: `npm run pictures -- <folder>`. Other arguments are passed to the
// runner.
import path from 'node:path'
import { buildIfStale, installIfStale, run, runScript } from './ready.mjs'

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Name a folder for the pictures: npm run pictures -- <folder>')
  process.exit(2)
}
await runScript(async () => {
  await installIfStale()
  await buildIfStale()
  await run('npx', ['--no-install', 'playwright', 'test', '--config', 'playwright.pictures.config.ts', ...rest], {
    PICTURES: path.resolve(folder),
  })
})

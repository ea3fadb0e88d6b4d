// Makes the pictures of the README and of docs anew, in docs/pictures. Arguments are passed to the runner.
import { buildIfStale, installIfStale, run, runScript } from './ready.mjs'

await runScript(async () => {
  await installIfStale()
  await buildIfStale()
  const rest = process.argv.slice(2)
  await run('npx', ['--no-install', 'playwright', 'test', '--config', 'playwright.docs.config.ts', ...rest])
})

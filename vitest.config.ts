import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // Node 20 aborts in hot loops around WebAssembly of Cedar, which the bench and its test ask, unless it is told not to
    // compile such calls in place.
    execArgv: ['--no-turbo-inline-js-wasm-calls'],
    // Generous: a machine under load is slow, and slowness is no failure. Speed is measured by the bench alone.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

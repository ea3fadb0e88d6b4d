/**
 * What a built console never loads, and with it all that only this leads to. Next asks for it under a condition: while it
 * develops, builds or is tested, for the edge, for pages of its older router, and for React where the runtime of pages has its
 * own. `npm run pack` fails if something that is loaded needs it without a condition.
 */
const NOT_LOADED = [
  /\/next\/dist\/build\/(swc|utils)(\/|\.)/,
  /\/next\/dist\/compiled\/(@edge-runtime\/primitives|conf|edge-runtime|fast-jwt|tar)\//,
  /\/next\/dist\/compiled\/next-server\/(app-page-turbo-experimental|pages-turbo)\./,
  /\/next\/dist\/experimental\/testmode\//,
  /\/next\/dist\/lib\/typescript\/runTypeCheck\./,
  /\/next\/dist\/server\/(typescript|web\/sandbox)\//,
  /\/next\/dist\/server\/(next-typescript|render)\.js$/,
  /\/next\/dist\/server\/capsize-font-metrics\.json$/,
  /\/next\/dist\/server\/route-modules\/(app-page|app-route|pages|pages-api)\/module\.js$/,
  /\/next\/dist\/telemetry\/storage\./,
  /\/react-dom\/server\.(browser|edge)\./,
  // The tests of packages themselves.
  /\/node_modules\/(pino|sonic-boom|thread-stream)\/(bench|benchmarks|test)\//,
]

/** Reports whether a file of a traced package is only for building, debugging, or what the console does not use. */
export const isNotLoaded = (file: string): boolean => NOT_LOADED.some((one) => one.test(file))

/** A script without the address of its source map, which does not come along. */
export const withoutMapAddress = (script: string): string => script.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')

/**
 * Takes WebAssembly out of a module that exports it as `wasm` in base64, which is a third larger and hardly compressed.
 * Returns its bytes, and a module that reads them from the file `name` beside it. Throws if the module has none.
 */
export function wasmBeside(script: string, name: string): { bytes: Buffer; module: string } {
  const [, base64] = /^const wasm = "([A-Za-z0-9+/=]+)";\nexport \{ wasm \};?\s*$/.exec(script) ?? []
  if (base64 === undefined) throw new Error(`The module for ${name} is not one that exports WebAssembly in base64.`)
  const module = [
    "import { readFileSync } from 'node:fs'",
    `export const wasm = readFileSync(new URL('./${name}', import.meta.url)).toString('base64')`,
    '',
  ].join('\n')
  return { bytes: Buffer.from(base64, 'base64'), module }
}

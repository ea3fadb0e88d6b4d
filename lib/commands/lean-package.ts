/** The parts of Next that a built console never loads: edge functions, metrics of fonts, another React. */
const NOT_LOADED = [
  /\/next\/dist\/server\/capsize-font-metrics\.json$/,
  /\/next\/dist\/compiled\/(edge-runtime|@edge-runtime\/primitives|tar)\//,
  /\/next\/dist\/compiled\/next-server\/app-page-turbo-experimental\./,
]

/** Reports whether a file of a traced package is only for building, debugging, or what the console does not use. */
export const isNotLoaded = (file: string): boolean => NOT_LOADED.some((one) => one.test(file))

/** A script without the address of its source map, which does not come along. */
export const withoutMapAddress = (script: string): string => script.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')

/**
 * What the second and later of equal chunks become: each requires the first. Turbopack writes a chunk for every kind of page
 * that has it, under another name. `scripts`: by path within one folder. Small ones are left alone.
 */
export function sharedChunks(scripts: ReadonlyMap<string, string>, smallest = 2_000): Map<string, string> {
  const first = new Map<string, string>()
  const shared = new Map<string, string>()
  for (const [path, text] of scripts) {
    const known = first.get(text)
    if (known !== undefined && text.length >= smallest)
      shared.set(path, `module.exports=require(${JSON.stringify(fromTo(path, known))})\n`)
    else first.set(text, path)
  }
  return shared
}

/** How a script names another one of the same folder, above or below it. */
function fromTo(from: string, to: string): string {
  const up = from.split('/').length - 1
  return `${up === 0 ? './' : '../'.repeat(up)}${to}`
}

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

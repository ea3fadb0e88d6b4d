import { describe, expect, it } from 'vitest'
import { isNotLoaded, wasmBeside, withoutMapAddress } from './lean-package'

describe('a lean package', () => {
  it('has no address of a map that is not there', () => {
    expect(withoutMapAddress('a()\n\n//# sourceMappingURL=a.js.map')).toBe('a()\n\n')
    expect(withoutMapAddress('a("//# sourceMappingURL=x")')).toBe('a("//# sourceMappingURL=x")')
  })

  it('has WebAssembly in a file of its own', () => {
    const bytes = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0])
    const made = wasmBeside(`const wasm = "${bytes.toString('base64')}";\nexport { wasm };\n`, 'x.wasm')
    expect(made.bytes).toEqual(bytes)
    expect(made.module).toContain("new URL('./x.wasm', import.meta.url)")
    expect(() => wasmBeside('export const wasm = load()', 'x.wasm')).toThrow('x.wasm')
  })

  it('has no part of Next that only builds', () => {
    const dist = '/p/node_modules/next/dist'
    expect(isNotLoaded(`${dist}/compiled/edge-runtime/index.js`)).toBe(true)
    // Cookies of requests are in a part of the edge runtime.
    expect(isNotLoaded(`${dist}/compiled/@edge-runtime/primitives/load.js`)).toBe(true)
    expect(isNotLoaded(`${dist}/compiled/@edge-runtime/cookies/index.js`)).toBe(false)
    expect(isNotLoaded(`${dist}/compiled/next-server/app-page-turbo.runtime.prod.js`)).toBe(false)
  })
})

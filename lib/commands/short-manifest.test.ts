import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { shortManifest } from './short-manifest'

const BEFORE =
  'globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/a/[b]/page"] = '
const chunks = ['server/chunks/ssr/[root-of-the-server]__1._.js', 'server/chunks/ssr/x.js']
const manifest = {
  moduleLoading: { prefix: '' },
  ssrModuleMapping: {
    '1': { '*': { id: 2, name: '*', chunks, async: false } },
    '3': { '*': { id: 4, name: '*', chunks, async: false } },
    '5': { '*': { id: 6, name: '*', chunks: [], async: false } },
  },
  entryCSSFiles: {
    '[project]/app/layout': [{ path: 'a.css', inlined: false }],
    other: [{ path: 'a.css', inlined: false }],
  },
  nothing: null,
}

function run(script: string): unknown {
  const context: { __RSC_MANIFEST?: unknown } = {}
  runInNewContext(script, context)
  return JSON.parse(JSON.stringify(context.__RSC_MANIFEST))
}

it('is the same manifest, with each list once', () => {
  const script = `${BEFORE}${JSON.stringify(manifest)};\n`
  const short = shortManifest(script)
  expect(run(short)).toEqual(run(script))
  expect(run(short)).toEqual({ '/a/[b]/page': manifest })
  expect(short.split('root-of-the-server')).toHaveLength(2)
  expect(short.split('a.css')).toHaveLength(2)
})

it('refuses what is no manifest', () => {
  expect(() => shortManifest('export const a = 1')).toThrow('not an assignment of JSON')
})

import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { playgroundTexts } from '@/lib/texts/playground'
import { PRODUCT } from '@/lib/values/product'

// npm run build:playground [-- folder]: the playground as a folder of files, for any web server or file host.

const project = fileURLToPath(new URL('../..', import.meta.url))
const source = `${project}components/playground/static/`
const folder = path.resolve(process.argv[2] ?? `${project}dist/playground`)

/**
 * Lets the editor write its style sheet. It is no secret, and need not be: what somebody types or opens never becomes markup.
 * Scripts are allowed by where they come from alone.
 */
const NONCE = 'postern'

/** What stands in the page before its scripts run. */
const TEXTS: Readonly<Record<string, string>> = {
  title: `${playgroundTexts.title} – ${PRODUCT}`,
  nonce: NONCE,
  waiting: `${playgroundTexts.noScript.title}. ${playgroundTexts.noScript.static}`,
}

/** The name of the script that starts the engine. */
const ENGINE = 'engine'

await build({
  root: source,
  configFile: false,
  // Every address in it is relative, so that it may lie anywhere.
  base: './',
  publicDir: false,
  html: { cspNonce: NONCE },
  css: { postcss: project },
  resolve: { alias: { '@': project.replace(/\/$/, ''), 'next/link': `${source}next-link.tsx` } },
  plugins: [
    {
      name: 'texts',
      transformIndexHtml: (html) => html.replaceAll(/\{(\w+)\}/g, (found, name) => TEXTS[name] ?? found),
    },
    {
      // Not as a part of the page's script: that runs only when the document and all its other parts are read.
      name: 'engine-first',
      transformIndexHtml: {
        order: 'post',
        handler: (_, { bundle = {} }) => {
          const engine = Object.values(bundle).find(({ name }) => name === ENGINE)
          if (!engine) throw new Error('The engine has no script of its own.')
          const attrs = { type: 'module', async: true, src: `./${engine.fileName}` }
          // Behind the content policy.
          return [{ tag: 'script', attrs, injectTo: 'head' }]
        },
      },
    },
  ],
  build: {
    outDir: folder,
    emptyOutDir: true,
    // It would fetch, which the page forbids.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: `${source}index.html`, [ENGINE]: `${source}engine-here.ts` },
      // The policy engine is pure: what of it the editor has comes with the editor, and not with the reader of JSON.
      treeshake: { moduleSideEffects: [{ test: /\/lib\/policy\//, sideEffects: false }] },
    },
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 1_000,
  },
  worker: { format: 'es' },
  // The warnings are about directives for Next, which have no meaning here.
  logLevel: 'error',
})
console.log(`The playground is in ${path.relative(process.cwd(), folder) || '.'}: serve this folder at any address.`)

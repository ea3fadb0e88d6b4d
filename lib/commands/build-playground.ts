import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { playgroundTexts } from '@/lib/texts/playground'
import { PRODUCT } from '@/lib/values/product'

// npm run build:playground [-- folder]: the playground as a folder of files, for any web server or file host.

const project = fileURLToPath(new URL('../..', import.meta.url))
const source = `${project}components/playground/static/`
const folder = path.resolve(process.argv[2] ?? `${project}dist/playground`)

/** What the page says before its scripts run, from the texts of the screens. */
const TEXTS: Readonly<Record<string, string>> = {
  title: `${playgroundTexts.title} – ${PRODUCT}`,
  waiting: `${playgroundTexts.noScript.title}. ${playgroundTexts.noScript.static}`,
}

await build({
  root: source,
  configFile: false,
  // Every address in it is relative, so that it may lie anywhere.
  base: './',
  publicDir: false,
  css: { postcss: project },
  resolve: { alias: { '@': project.replace(/\/$/, ''), 'next/link': `${source}next-link.tsx` } },
  plugins: [
    {
      name: 'texts',
      transformIndexHtml: (html) => html.replaceAll(/\{(\w+)\}/g, (found, name) => TEXTS[name] ?? found),
    },
  ],
  build: {
    outDir: folder,
    emptyOutDir: true,
    // It would fetch, which the page forbids.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 1_000,
  },
  worker: { format: 'es' },
  // The warnings are about directives for Next, which have no meaning here.
  logLevel: 'error',
})
console.log(`The playground is in ${path.relative(process.cwd(), folder) || '.'}: serve this folder at any address.`)

import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { writeSite } from '@/lib/site/write'

const HELP = `Makes a site of the pages in docs, for any web server and any address: every link in it is relative.

  npm run site
  npm run site -- --out <folder>          dist/site without it
  npm run site -- --repository <address>  where source files are, such as https://git.example.com/postern/blob/main/:
                                          links to them lead there. Without it they are plain text

Fails, with a line for each, if a link leads to no file or no heading.
`

const { values } = parseArgs({
  options: { out: { type: 'string' }, repository: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help) process.stdout.write(HELP)
else await make(path.resolve(values.out ?? `${PACKAGE_ROOT}dist/site`), values.repository)

async function make(folder: string, repository?: string): Promise<void> {
  await buildScripts(folder)
  try {
    const { pages, pictures } = writeSite(folder, repository?.replace(/\/?$/, '/'))
    const name = path.relative(process.cwd(), folder) || '.'
    console.log(`${pages} pages and ${pictures} pictures are in ${name}: serve this folder at any address.`)
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown)
    process.exitCode = 1
  }
}

/** The script and the styles of the site, into an empty folder. */
async function buildScripts(outDir: string): Promise<void> {
  await build({
    root: `${PACKAGE_ROOT}lib/site/browser`,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    css: { postcss: PACKAGE_ROOT },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      license: { fileName: 'licences.md' },
      rolldownOptions: {
        input: `${PACKAGE_ROOT}lib/site/browser/site.ts`,
        output: { entryFileNames: 'site.js', assetFileNames: 'site[extname]' },
      },
    },
  })
}

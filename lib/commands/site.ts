import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { deadLinks } from '@/lib/site/dead-links'
import { renderSite } from '@/lib/site/render'
import { searchEntries } from '@/lib/site/search-entries'

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
  const pages = await renderSite({ folder, ...(repository && { repository: repository.replace(/\/?$/, '/') }) })
  const dead = deadLinks(pages)
  if (dead.length > 0) {
    console.error(dead.join('\n'))
    process.exitCode = 1
    return
  }
  writeFileSync(path.join(folder, 'search-texts.json'), JSON.stringify(searchEntries(pages)))
  const name = path.relative(process.cwd(), folder) || '.'
  console.log(`${pages.length} pages are in ${name}: serve this folder at any address.`)
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

import { PRODUCT } from '@/lib/values/product'
import { escaped } from './html'
import { DECISIONS_ADDRESS, relative, siteAddressOf } from './links'
import type { SitePage } from './markdown'
import { DECISIONS_FOLDER, SECTIONS } from './navigation'

/** The theme that somebody has chosen applies before anything is drawn. */
const THEME = `try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}`

const GLYPH =
  '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2 2h16v4H2zM2 7.5h4.5V18H2zM13.5 7.5H18V18h-4.5z"/></svg>'

/** Returns the whole document of a page. `titles` has the title of each page by its file. */
export function siteDocumentOf(page: SitePage, titles: ReadonlyMap<string, string>): string {
  const to = (address: string) => escaped(relative(address, page.address))
  const isHome = page.address === 'index.html'
  const title = isHome ? `${PRODUCT} documentation` : `${page.title} – ${PRODUCT}`
  return `<!doctype html>
<html lang="en" data-root="${to('x').replace(/x$/, '')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${escaped(title)}</title>
<script>${THEME}</script>
<link rel="stylesheet" href="${to('site.css')}">
<script type="module" src="${to('site.js')}"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header class="bar">
<a class="brand" href="${to('index.html')}">${GLYPH}<span>${PRODUCT.toLowerCase()}</span></a>
<form class="search" role="search" hidden>
<input type="search" name="q" aria-label="Search the documentation" placeholder="Search" autocomplete="off" aria-controls="found">
<div id="found" class="found" hidden></div>
<p class="only-read" role="status"></p>
</form>
<button class="theme" type="button" hidden>Theme</button>
</header>
<div class="columns">
<nav class="pages" aria-label="Pages"><details open><summary>Pages</summary>${navigation(page, titles, to)}</details></nav>
<main id="content" tabindex="-1">${page.html}</main>
${outline(page)}
</div>
<footer><p class="legal">${PRODUCT} is independent software, not affiliated with or endorsed by Amazon Web Services. Apache-2.0.</p></footer>
</body>
</html>
`
}

function navigation(page: SitePage, titles: ReadonlyMap<string, string>, to: (address: string) => string): string {
  const link = (address: string, text: string) => {
    const isHere = address === page.address
    return `<a href="${to(address)}"${isHere ? ' aria-current="page"' : ''}>${escaped(text)}</a>`
  }
  const sections = SECTIONS.map(({ title, pages }) => {
    const links = pages.map((file) => `<li>${link(siteAddressOf(file), titles.get(file) ?? file)}</li>`)
    return `<section><h2>${escaped(title)}</h2><ul>${links.join('')}</ul></section>`
  })
  const isDecision = page.file.startsWith(`${DECISIONS_FOLDER}/`) && page.address !== DECISIONS_ADDRESS
  const ofDecisions = isDecision ? `<li>${link(page.address, page.title)}</li>` : ''
  const list = `<li>${link(DECISIONS_ADDRESS, 'All decisions')}</li>${ofDecisions}`
  return `${sections.join('')}<section><h2>Decisions</h2><ul>${list}</ul></section>`
}

function outline({ headings }: SitePage): string {
  const parts = headings.filter(({ depth }) => depth === 2)
  if (parts.length < 2) return ''
  const links = parts.map(({ id, text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`)
  return `<nav class="outline" aria-label="On this page"><h2>On this page</h2><ul>${links.join('')}</ul></nav>`
}

/** Returns the page that lists all decisions, by their numbers. */
export function decisionsPage(decisions: readonly SitePage[]): SitePage {
  const items = decisions.map(({ address, title }) => {
    const [, number = '', name = title] = title.match(/^(\d+)[:.]? (.*)/) ?? []
    return `<li><a href="${relative(address, DECISIONS_ADDRESS)}">${number.padStart(4, '0')} ${escaped(name)}</a></li>`
  })
  const intro = '<p>Why the code is as it is: one page for each decision, in the order in which they were taken.</p>'
  return {
    file: `${DECISIONS_FOLDER}/`,
    address: DECISIONS_ADDRESS,
    title: 'Decisions',
    html: `<h1 id="decisions">Decisions</h1>${intro}<ul class="decisions">${items.join('')}</ul>`,
    headings: [{ depth: 1, id: 'decisions', text: 'Decisions' }],
    links: [],
  }
}

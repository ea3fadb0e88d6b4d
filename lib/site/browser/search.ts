import MiniSearch from 'minisearch'
import type { Entry } from '../search-entries'

type Index = { entries: readonly Entry[]; search: MiniSearch<Entry> }

const MOST = 12
/** Letters before and after what was found. */
const AROUND = 70

/** This script is at the root of the site. */
const ROOT = import.meta.url

/** Shows the search, which loads its texts when somebody enters it. Nothing that is typed leaves the browser. */
export function showSiteSearch(): void {
  const form = document.querySelector<HTMLFormElement>('.search')
  const field = form?.querySelector('input')
  const list = form?.querySelector<HTMLElement>('.found')
  const status = form?.querySelector<HTMLElement>('[role=status]')
  if (!form || !field || !list || !status) return
  let index: Promise<Index> | undefined
  const load = () => {
    index ??= loadIndex()
    return index
  }
  const close = () => {
    list.hidden = true
  }
  const show = async () => {
    const text = field.value.trim()
    if (text === '') return close()
    const found = await load().then((loaded) => entriesFor(loaded, text))
    if (field.value.trim() !== text) return
    list.replaceChildren(...found.map(({ entry, terms }) => resultOf(entry, terms)))
    status.textContent = found.length === 0 ? `Nothing found for ${text}` : `${found.length} found`
    if (found.length === 0) list.replaceChildren(paragraph(`Nothing found for “${text}”.`))
    list.hidden = false
  }
  const links = () => [...list.querySelectorAll('a')]
  field.addEventListener('focus', () => void load())
  field.addEventListener('input', () => void show())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    links()[0]?.click()
  })
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close()
      field.focus()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const stops: HTMLElement[] = [field, ...links()]
    const here = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1
    stops[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  })
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) close()
  })
  list.addEventListener('click', close)
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    field.focus()
  })
  form.hidden = false
}

async function loadIndex(): Promise<Index> {
  const entries: Entry[] = await (await fetch(new URL('search-texts.json', ROOT))).json()
  const search = new MiniSearch<Entry>({
    idField: 'id',
    fields: ['heading', 'title', 'text'],
    searchOptions: {
      prefix: true,
      // A letter that is wrong in a long word.
      fuzzy: (term) => term.length > 5 && 0.15,
      boost: { heading: 4, title: 2 },
      combineWith: 'AND',
    },
  })
  search.addAll(entries)
  return { entries, search }
}

function entriesFor({ entries, search }: Index, text: string) {
  return search
    .search(text)
    .slice(0, MOST)
    .flatMap(({ id, terms }) => {
      const entry = entries[id]
      return entry ? [{ entry, terms }] : []
    })
}

function resultOf({ title, heading, text, address }: Entry, terms: readonly string[]): HTMLElement {
  const link = document.createElement('a')
  link.href = new URL(address, ROOT).href
  const name = document.createElement('strong')
  name.textContent = heading === title ? title : `${title} › ${heading}`
  link.append(name, excerpt(text, terms))
  return link
}

/** The words around the first term that was found, with every term marked. */
function excerpt(text: string, terms: readonly string[]): HTMLElement {
  const lower = text.toLowerCase()
  const first = Math.min(...terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0), text.length)
  // From a word on.
  const begin = first === text.length || first < AROUND ? 0 : text.lastIndexOf(' ', first - AROUND) + 1
  const piece = text.slice(begin, begin + 2 * AROUND)
  const line = document.createElement('span')
  if (begin > 0) line.append('… ')
  let at = 0
  while (at < piece.length) {
    const next = nextTerm(piece.toLowerCase(), at, terms)
    line.append(piece.slice(at, next.at))
    if (next.length > 0) {
      const mark = document.createElement('mark')
      mark.textContent = piece.slice(next.at, next.at + next.length)
      line.append(mark)
    }
    at = next.at + next.length
  }
  if (begin + 2 * AROUND < text.length) line.append(' …')
  return line
}

/** Where the next term begins and how long it is; the end of the text without one. */
function nextTerm(text: string, from: number, terms: readonly string[]): { at: number; length: number } {
  const places = terms
    .map((term) => ({ at: text.indexOf(term, from), length: term.length }))
    .filter(({ at, length }) => at >= 0 && length > 0)
  return places.sort((a, b) => a.at - b.at || b.length - a.length)[0] ?? { at: text.length, length: 0 }
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}

import type { SearchGroup, SearchHit, SearchView } from '@/components/console/search-view'
import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { knownActions } from '@/lib/simulator/action-search'
import { matchingActions } from '@/lib/simulator/matching-actions'
import { taskTexts, searchTexts as texts } from '@/lib/texts/search'
import { foreseeAs } from '../ask'
import { listHref } from '../list-query'
import { CONSOLE_PAGES, OPEN_PAGES, type Page } from '../pages'
import { ENTITY_KINDS, LONGEST_NAME } from './entities'
import { jumpOf } from './jump'
import { matching, wordsOf } from './words'

export const SEARCH_PAGE = '/search'

/** How many of a kind are listed at first, and on the page with all of one kind. */
const FEW = 3
const MANY = 100

/** The longest text that is searched for: the longest ARN. */
const LONGEST = 2048

/** The kinds whose hits are all listed on the page of the search itself. The others have lists of their own. */
const LISTED_HERE = ['tasks', 'pages', 'actions'] as const
type ListedHere = (typeof LISTED_HERE)[number]

/** Where to search: for whom, and whether this is a training environment, which has more pages. */
type Searcher = { caller: Caller; isTraining: boolean; moment?: Moment }

/** The kind whose hits a page lists all, by its name in the address. */
export const listedHere = (name: string | undefined): ListedHere | undefined =>
  LISTED_HERE.find((kind) => kind === name)

/**
 * Finds tasks, entities, pages and actions by a part of their name, and whatever a whole identifier names. Entities are
 * found by their own list calls; a call that the policies would refuse is not made but named in `denied`. With `all`, only
 * that kind is searched, for up to a hundred hits.
 */
export async function search(
  { caller, isTraining, moment = newMoment() }: Searcher,
  text: string,
  all?: ListedHere,
): Promise<SearchView> {
  const q = text.trim().slice(0, LONGEST)
  if (q === '') return { q, groups: [], denied: [], failed: [] }
  const here = placesFound(q, isTraining, all)
  if (all) return { q, groups: here.filter(({ name }) => name === all), denied: [], failed: [] }
  const jump = await jumpOf(caller, q, moment)
  const { groups: entities, denied, failed } = await entitiesFound(caller, q, moment)
  const [tasks, pages, actions] = here
  const found = [jump && jumpGroup(jump), tasks, ...entities, pages, actions]
  return { q, groups: found.filter((group) => group !== undefined && group.total > 0) as SearchGroup[], denied, failed }
}

const jumpGroup = (hit: SearchHit): SearchGroup => ({ name: 'jump', title: texts.groups.jump, hits: [hit], total: 1 })

/** Tasks, pages and actions, in this order. */
function placesFound(q: string, isTraining: boolean, all: ListedHere | undefined): SearchGroup[] {
  const words = wordsOf(q)
  const group = (name: ListedHere, hits: readonly SearchHit[]): SearchGroup => {
    const most = all === name ? MANY : FEW
    const more = { label: texts.all[name](hits.length), href: listHref(SEARCH_PAGE, { q, all: name }) }
    const title = texts.groups[name]
    return {
      name,
      title,
      hits: hits.slice(0, most),
      total: hits.length,
      ...(hits.length > FEW && !all && { all: more }),
    }
  }
  const actions = matchingActions(q, knownActions(), Number.POSITIVE_INFINITY)
  return [
    group(
      'tasks',
      matching(tasksOf(isTraining), words, ({ label }) => label),
    ),
    group(
      'pages',
      matching(pagesOf(isTraining), words, ({ label }) => label),
    ),
    group('actions', actions.map(actionHit)),
  ]
}

const shownPages = (isTraining: boolean) => CONSOLE_PAGES.filter(({ trainingOnly }) => isTraining || !trainingOnly)

const tasksOf = (isTraining: boolean): SearchHit[] =>
  shownPages(isTraining).flatMap(({ href, tasks = [] }) =>
    tasks.map(
      ({ label, isOwn, href: own = href }): SearchHit => ({
        ...{ href: own, icon: 'arrow', label: label() },
        ...(isOwn && { note: taskTexts.yourself }),
      }),
    ),
  )

const pagesOf = (isTraining: boolean): SearchHit[] => [
  ...shownPages(isTraining).flatMap(({ href, link }) => (link ? hitOfPage(href, link, texts.page) : [])),
  ...OPEN_PAGES.flatMap(({ href, link }) => (link ? hitOfPage(href, link, texts.help) : [])),
]

const hitOfPage = (href: string, { label, icon }: NonNullable<Page['link']>, note: string): SearchHit => ({
  ...{ href, label: label(), note, icon },
})

const actionHit = (action: string): SearchHit => ({
  ...{ href: `/simulator?${new URLSearchParams({ action })}`, label: action },
  ...{ note: texts.ask, icon: 'flask' },
})

async function entitiesFound(caller: Caller, q: string, moment: Moment): Promise<Omit<SearchView, 'q'>> {
  // No name is longer, and none has a space.
  if (q.length > LONGEST_NAME || /\s/.test(q)) return { groups: [], denied: [], failed: [] }
  const questions = Object.fromEntries(ENTITY_KINDS.map(({ name, list }) => [name, { operation: list, input: {} }]))
  const refused = await foreseeAs(caller, questions, moment)
  const groups: SearchGroup[] = []
  const denied: SearchView['denied'][number][] = []
  const failed: string[] = []
  for (const { name, find, allHref } of ENTITY_KINDS) {
    const title = texts.groups[name]
    const refusal = refused[name]
    if (refusal) {
      denied.push({ title, action: refusal.action, why: refusal.why })
      continue
    }
    const answer = await find({ caller, q, most: FEW, moment })
    if (!answer.ok) {
      failed.push(title)
      continue
    }
    const { hits, total } = answer.output
    const more = { label: texts.all[name](total), href: listHref(allHref, { q }) }
    groups.push({ name, title, hits, total, ...(total > FEW && { all: more }) })
  }
  return { groups, denied, failed }
}

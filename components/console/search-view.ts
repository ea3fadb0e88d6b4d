import type { IconName } from '@/components/ui/icon-drawings'

/** Something that a search found, and the page that it leads to. */
export type SearchHit = { href: string; label: string; note?: string; icon: IconName }

/** What was found of one kind: the first hits, how many there are, and where the others are if there are more. */
export type SearchGroup = {
  name: string
  title: string
  hits: readonly SearchHit[]
  total: number
  all?: { label: string; href: string }
}

/** The answer to a search. `denied`: the kinds whose list call is refused, each with the page that explains it. */
export type SearchView = {
  q: string
  groups: readonly SearchGroup[]
  denied: readonly { title: string; action: string; why: string }[]
  /** The kinds whose list could not be read. */
  failed: readonly string[]
}

'use server'

import type { SearchView } from '@/components/console/search-view'
import { formAction } from '@/lib/console/actions'
import { READY } from '@/lib/console/form-state'
import { hasPractice } from '@/lib/console/practice'
import { SEARCH_PAGE, search } from '@/lib/console/search/search'

/** What the search over a page shows. Gets `q`. */
export const findHits = formAction<SearchView | undefined>(SEARCH_PAGE, async (form, { caller }) => ({
  ...READY,
  result: await search({ caller, isTraining: hasPractice() }, form.text('q')),
}))

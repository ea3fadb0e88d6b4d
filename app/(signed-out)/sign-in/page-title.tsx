import { titlePrefixes } from '@/lib/texts/title'
import { PRODUCT } from '@/lib/values/product'

/** What the metadata of a page says whose title is a PageTitle: nothing, so that there are not two. */
export const TITLE_STANDS_IN_THE_FORM = { title: null }

/**
 * The title of a page with a form. It stands beside the form because only the form knows, with a script and without
 * one, that the answer to what was sent is an error, and the title is the first thing that is read out.
 */
export function PageTitle({ title, state }: { title: string; state?: 'failed' | 'denied' }) {
  const prefix = state ? titlePrefixes[state] : ''
  return <title>{`${prefix}${title} – ${PRODUCT}`}</title>
}

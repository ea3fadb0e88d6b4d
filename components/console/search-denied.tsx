import { Link } from '@/components/ui/link'
import { commonTexts } from '@/lib/texts/common'
import { partTexts } from '@/lib/texts/parts'
import { searchTexts as texts } from '@/lib/texts/search'
import type { SearchView } from './search-view'

/** The kinds that a search left out, in one line: those whose list call is denied, and those that could not be read. */
export function SearchDenied({ denied, failed }: Pick<SearchView, 'denied' | 'failed'>) {
  if (denied.length === 0 && failed.length === 0) return null
  return (
    <p className="text-caption text-muted">
      {denied.length > 0 && texts.leftOut}
      {denied.map(({ title, why }, index) => (
        <span key={title}>
          {index > 0 && ', '}
          {partTexts.inSentence(title)}{' '}
          <Link href={why} aria-label={texts.whyNot(title)}>
            {commonTexts.why}
          </Link>
        </span>
      ))}
      {denied.length > 0 && '. '}
      {failed.length > 0 && texts.notRead(failed.map(partTexts.inSentence).join(', '))}
    </p>
  )
}

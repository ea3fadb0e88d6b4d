import { cx } from '@/components/ui/cx'
import { Link } from '@/components/ui/link'
import { PRODUCT } from '@/lib/values/product'
import { Glyph } from './glyph'

/** The glyph and the wordmark, in lower case. */
export function Brand({ href, className }: { href: string; className?: string }) {
  return (
    <Link className={cx('brand', className)} href={href}>
      <Glyph />
      <span className="word">{PRODUCT.toLowerCase()}</span>
    </Link>
  )
}

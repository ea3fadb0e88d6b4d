import { cx } from '@/components/ui/cx'
import { Link } from '@/components/ui/link'
import { PRODUCT } from '@/lib/values/product'
import { Glyph } from './glyph'

/** The glyph and the wordmark, in lower case. In the frame of the console it makes room where the bar
 * is narrow: the navigation leads home too. */
export function Brand({ href, inFrame }: { href: string; inFrame?: boolean }) {
  return (
    <Link
      className={cx(
        'inline-flex items-center gap-2.5 text-[1.0625rem]/6 font-[650] tracking-[-0.015em] text-on-nav no-underline',
        inFrame && 'max-lg:me-2 max-[44rem]:me-0 max-[44rem]:p-2 lg:w-51 max-[24rem]:hidden',
      )}
      href={href}
    >
      <Glyph />
      <span className={cx(inFrame && 'max-[44rem]:sr-only')}>{PRODUCT.toLowerCase()}</span>
    </Link>
  )
}

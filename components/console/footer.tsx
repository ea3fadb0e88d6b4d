import { Link } from '@/components/ui/link'
import { DISCLAIMER } from '@/lib/values/product'

/** The line every page ends with. Help stands at the same place everywhere. */
export function Footer() {
  return (
    <footer className="footer">
      <p>{DISCLAIMER}</p>
      <nav aria-label="Footer">
        <Link href="/help/mfa">Help</Link>
        <Link href="/accessibility">Accessibility</Link>
      </nav>
    </footer>
  )
}

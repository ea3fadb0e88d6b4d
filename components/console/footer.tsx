import { cx } from '@/components/ui/cx'
import { Link } from '@/components/ui/link'
import { frameTexts } from '@/lib/texts/frame'
import { HelpLink } from './help-link'
import { OtherLanguages } from './language-switch'

const LINK = '-my-[0.1875rem] inline-flex min-h-6 items-center text-muted'

/** The last line of every page. Help is in the same place everywhere. */
export function Footer({ className, inConsole }: { className: string; inConsole?: boolean }) {
  const To = inConsole ? HelpLink : Link
  return (
    <footer
      className={cx(
        'flex max-w-[86rem] flex-wrap justify-between gap-x-6 gap-y-1 border-t border-hairline pt-4 pb-5',
        'text-caption text-muted',
        className,
      )}
    >
      <p>{frameTexts.disclaimer}</p>
      {!inConsole && <OtherLanguages />}
      <nav className="flex gap-4" aria-label={frameTexts.footer}>
        <To className={LINK} href="/help/mfa">
          {frameTexts.help}
        </To>
        <To className={LINK} href="/accessibility">
          {frameTexts.accessibility}
        </To>
      </nav>
    </footer>
  )
}

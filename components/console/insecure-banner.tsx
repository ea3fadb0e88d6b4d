import { Icon } from '@/components/ui/icon'
import { frameTexts } from '@/lib/texts/frame'

/** Above every page of a server that other machines reach by plain http (S-53). It cannot be dismissed. */
export function InsecureBanner() {
  return (
    <aside
      className="flex items-start gap-2 bg-danger-solid px-5 py-2 text-on-danger"
      aria-label={frameTexts.securityWarning}
    >
      <Icon name="warning" />
      <p>
        <strong>{frameTexts.insecure}</strong> {frameTexts.insecureText}
      </p>
    </aside>
  )
}

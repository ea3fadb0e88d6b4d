import { Icon } from '@/components/ui/icon'

/** Stands above every page of a server that people elsewhere reach by plain http (S-53). It cannot be dismissed. */
export function InsecureBanner() {
  return (
    <aside className="flex items-start gap-2 bg-danger-solid px-5 py-2 text-on-danger" aria-label="Security warning">
      <Icon name="warning" />
      <p>
        <strong>Insecure connection.</strong> This server is used over plain http: everybody on the way can read
        passwords and codes, and change what you see.
      </p>
    </aside>
  )
}

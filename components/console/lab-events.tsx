import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { Time } from '@/components/ui/time'
import { labPageTexts } from '@/lib/texts/lab-pages'
import { LabDecision } from './lab-decision'
import type { LabEventView } from './lab-views'

/** What happened in the account of a lab, newest first, each call with its decision and the way to its trace. */
export function LabEvents({ events }: { events: readonly LabEventView[] }) {
  const texts = labPageTexts.events
  if (events.length === 0) {
    return (
      <Panel name="events" title={texts.title} state="empty">
        <PanelEmpty>{texts.empty}</PanelEmpty>
      </Panel>
    )
  }
  return (
    <Panel
      name="events"
      title={texts.title}
      count={events.length}
      flush
      footer={<Link href="/audit">{texts.all}</Link>}
    >
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="relative max-h-96 overflow-y-auto" tabIndex={0} aria-label={texts.caption}>
        <ol className="divide-y divide-hairline">
          {events.map(({ id, at, name, actor, decision, error }) => (
            <li key={id} className="relative px-(--inset) py-2">
              <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                {decision === undefined ? (
                  <span className="font-semibold wrap-anywhere">{name}</span>
                ) : (
                  <Link className="font-semibold wrap-anywhere" href={`/decisions/${id}`} aria-label={texts.why(name)}>
                    {name}
                  </Link>
                )}
                <Time className="text-caption text-muted tabular-nums" at={at} format="clock" />
              </p>
              <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                <LabDecision decision={decision} error={error} />
                <span className="text-caption text-muted wrap-anywhere">{actor ?? '–'}</span>
              </p>
            </li>
          ))}
        </ol>
      </section>
    </Panel>
  )
}

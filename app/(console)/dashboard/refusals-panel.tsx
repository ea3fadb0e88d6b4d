import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty, PanelFoot } from '@/components/ui/panel'
import { REFUSALS_FILTER } from '@/lib/console/dashboard/refusals'
import { eventAddress } from '@/lib/console/event-history'
import { dashboardTexts } from '@/lib/texts/dashboard'
import { healthAnswer, refusalsAnswer, reportAnswer, summaryAnswer } from './answers'
import { RefusedPanel } from './refused-panel'

const texts = dashboardTexts.refusals

/** How many calls were refused lately, by the statement that decided. */
export async function RefusalsPanel() {
  const answer = await refusalsAnswer()
  if (!answer.ok) {
    const above = [reportAnswer, summaryAnswer, healthAnswer]
    return <RefusedPanel name="refusals" title={texts.title} error={answer.error} above={above} />
  }
  const { groups, total, hasMore } = answer.output
  return (
    <Panel
      name="refusals"
      title={texts.title}
      count={total}
      state={total === 0 ? 'empty' : 'ready'}
      actions={<Link href={eventAddress(true, REFUSALS_FILTER)}>{texts.events}</Link>}
      flush
    >
      {total === 0 && (
        <div className="p-(--inset)">
          <PanelEmpty>{texts.none}</PanelEmpty>
        </div>
      )}
      <ul className="[&>li+li]:border-t [&>li]:border-hairline">
        {groups.map(({ reason, calls }) => (
          <li key={reason} className="flex justify-between gap-4 px-(--inset) py-3">
            <span className="min-w-0 wrap-anywhere">{reason}</span>
            <strong className="tabular-nums">{calls}</strong>
          </li>
        ))}
      </ul>
      {hasMore && (
        <PanelFoot>
          <p className="caption">{texts.more}</p>
        </PanelFoot>
      )}
    </Panel>
  )
}

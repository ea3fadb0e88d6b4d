import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty, PanelFoot } from '@/components/ui/panel'
import { INKS, type Tone } from '@/components/ui/tones'
import type { PolicyHealth } from '@/lib/console/dashboard/policy-health'
import { dashboardTexts } from '@/lib/texts/dashboard'
import { healthAnswer, reportAnswer, summaryAnswer } from './answers'
import { RefusedPanel } from './refused-panel'

const texts = dashboardTexts.health

type Kind = PolicyHealth['found'][number]['kind']
const LOOKS: Record<Kind, { icon: IconName; tone: Tone }> = {
  error: { icon: 'deny', tone: 'danger' },
  'security-warning': { icon: 'deny', tone: 'danger' },
  warning: { icon: 'warning', tone: 'warning' },
  suggestion: { icon: 'info', tone: 'info' },
}
const MOST_NAMES = 3

/** What the policy check says about the attached policies of the account. */
export async function HealthPanel() {
  const answer = await healthAnswer()
  if (!answer.ok) {
    const above = [reportAnswer, summaryAnswer]
    return <RefusedPanel name="policy-health" title={texts.title} error={answer.error} above={above} />
  }
  const { found, checked, unread, hasMore } = answer.output
  return (
    <Panel
      name="policy-health"
      title={texts.title}
      state={found.length === 0 ? 'empty' : 'ready'}
      actions={<Link href="/policies?type=own">{texts.all}</Link>}
      flush
    >
      {found.length === 0 && (
        <div className="p-(--inset)">
          <PanelEmpty>{checked + unread === 0 ? texts.noPolicies : texts.none}</PanelEmpty>
        </div>
      )}
      <ul className="[&>li+li]:border-t [&>li]:border-hairline">
        {found.map(({ kind, findings, policies }) => (
          <li key={kind} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3 px-(--inset) py-3">
            <Icon name={LOOKS[kind].icon} size="small" className={`${INKS[LOOKS[kind].tone]} mt-0.5`} />
            <div className="min-w-0">
              <p className="font-semibold">
                <Link href={`/policies?type=own&used=permissions&finding=${kind}`}>{texts[kind](findings)}</Link>
              </p>
              <p className="text-muted wrap-anywhere">
                {dashboardTexts.andMore(policies.slice(0, MOST_NAMES).join(', '), policies.length - MOST_NAMES)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {(unread > 0 || hasMore) && (
        <PanelFoot>
          <p className="caption">
            {unread > 0 && texts.notRead(unread)} {hasMore && texts.checked(checked)}
          </p>
        </PanelFoot>
      )}
    </Panel>
  )
}

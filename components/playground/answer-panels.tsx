import type { Verdict } from '@/components/iam/trace-view'
import { VerdictBanner, verdicts } from '@/components/iam/verdict'
import { Mark } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import { cx } from '@/components/ui/cx'
import { Panel, PanelActions, PanelStrip } from '@/components/ui/panel'
import { TextButton } from '@/components/ui/text-button'
import { INKS } from '@/components/ui/tones'
import { type Inquiry, withSession } from '@/lib/playground/inquiry'
import type { Reply, SessionVerdict } from '@/lib/playground/reply'
import { playgroundTexts } from '@/lib/texts/playground'
import { scenarioTexts } from '@/lib/texts/scenario'
import { simulatorTexts } from '@/lib/texts/simulator'

const texts = playgroundTexts.answer

/** The decision with its reason, the same request in the other kinds of session, and what to do with the question. */
export function AnswerPanels({
  inquiry,
  reply: { problems, decided },
  change,
  fragment,
  canSimulate,
}: {
  inquiry: Inquiry
  reply: Reply
  change: (changed: Inquiry) => void
  fragment: string
  canSimulate: boolean
}) {
  if (!decided) {
    return (
      <Panel name="decision" title={texts.problems} state="empty">
        <ul className="grid gap-1" role="status">
          {problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </Panel>
    )
  }
  const { verdict, summary } = decided.trace
  const isUnderServiceRule = inquiry.session === 'session-token' && /^iam:/i.test(inquiry.action.trim())
  return (
    <div data-panel="decision" data-state="ready">
      <p className="sr-only" role="status">
        {texts.said(verdicts()[verdict].title)}
      </p>
      <VerdictBanner verdict={verdict} summary={summary} />
      <Panel name="sessions" title={texts.sessions} flush>
        {isUnderServiceRule && <PanelStrip>{simulatorTexts.results.serviceRule}</PanelStrip>}
        <Sessions
          verdicts={decided.sessions}
          chosen={inquiry.session}
          choose={(session) => change(withSession(inquiry, session))}
        />
        <PanelActions>
          <CopyButton
            size="medium"
            text={fragment && new URL(fragment, location.origin + location.pathname).href}
            label={texts.copyLink}
          >
            {texts.copyLink}
          </CopyButton>
          <CopyButton size="medium" text={decided.check} label={texts.copyCheck}>
            {texts.copyCheck}
          </CopyButton>
          {canSimulate && <ToSimulator inquiry={inquiry} fragment={fragment} />}
        </PanelActions>
      </Panel>
    </div>
  )
}

function Sessions({
  verdicts,
  chosen,
  choose,
}: {
  verdicts: readonly SessionVerdict[]
  chosen: Inquiry['session']
  choose: (session: Inquiry['session']) => void
}) {
  return (
    <ul className="divide-y divide-hairline">
      {verdicts.map(({ session, verdict }) => (
        <li
          key={session}
          className={cx(
            'flex min-h-10 flex-wrap items-center justify-between gap-x-4 px-(--inset) py-1.5',
            session === chosen && 'bg-sunken',
          )}
          data-session={session}
          data-verdict={verdict}
        >
          <TextButton
            className={cx(session === chosen && 'font-semibold')}
            aria-current={session === chosen || undefined}
            onClick={() => choose(session)}
          >
            {scenarioTexts.presets[session].title}
          </TextButton>
          <VerdictMark verdict={verdict} />
        </li>
      ))}
    </ul>
  )
}

function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { icon, tone, short } = verdicts()[verdict]
  return (
    <Mark icon={icon} className={cx('font-semibold', INKS[tone])}>
      {short}
    </Mark>
  )
}

/** The simulator has fewer fields: a question that would change there is not led to it. */
function ToSimulator({ inquiry: { sessionPolicy, scp }, fragment }: { inquiry: Inquiry; fragment: string }) {
  if ((sessionPolicy + scp).trim() !== '') return <p className="text-muted">{texts.noSimulator}</p>
  // Packing a question takes a moment. Until then the link would lose it.
  if (fragment === '') return null
  return <ButtonLink href={`/simulator${fragment}`}>{texts.simulator}</ButtonLink>
}

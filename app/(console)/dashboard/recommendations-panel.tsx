import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty, PanelFoot } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { Time } from '@/components/ui/time'
import type { Tone } from '@/components/ui/tones'
import type { SignedIn } from '@/lib/auth/session'
import {
  type Advice,
  CHECKS,
  type CheckedFacts,
  type Recommendations,
  recommendationsOf,
  type SecurityCheck,
} from '@/lib/console/dashboard/recommendations'
import { OLD_KEY_DAYS, OLD_PASSWORD_DAYS } from '@/lib/console/dashboard/report-facts'
import { commonTexts } from '@/lib/texts/common'
import { dashboardTexts } from '@/lib/texts/dashboard'
import { reportHref } from '../credential-report/columns'
import { DeniedPanel } from '../denied'
import { AdviceRow } from './advice-row'
import { checkedFacts, reportAnswer } from './answers'

const texts = dashboardTexts.recommendations
const { found, ways, checks } = dashboardTexts
const MOST_NAMES = 3

/**
 * What to act on, the gravest first, each with one way on. What is in order is folded. `own` is a row about the reader,
 * which comes first.
 */
export async function RecommendationsPanel({ session, own }: { session: SignedIn; own?: ReactNode }) {
  const report = await reportAnswer()
  if (!report.ok) return <DeniedPanel name="recommendations" title={texts.title} error={report.error} />
  const facts = await checkedFacts()
  const { findings, inOrder, unchecked } = recommendationsOf(facts)
  const count = findings.length + (own ? 1 : 0)
  return (
    <Panel
      name="recommendations"
      title={texts.title}
      count={count}
      state={count === 0 ? 'empty' : 'ready'}
      note={
        <>
          {dashboardTexts.asOf} <Time at={report.output.at} now={session.now.getTime()} />
        </>
      }
      flush
    >
      {count === 0 ? (
        <div className="p-(--inset)">
          <PanelEmpty>{texts.none}</PanelEmpty>
        </div>
      ) : (
        <ul>
          {own}
          {findings.map((finding) => (
            <FindingRow key={finding.check} finding={finding} facts={facts} session={session} />
          ))}
        </ul>
      )}
      <Unchecked unchecked={unchecked} />
      {inOrder.length > 0 && (
        <PanelFoot>
          <Disclosure
            summary={
              <span className="inline-flex items-center gap-2 text-success">
                <Icon name="check" size="small" />
                {texts.inOrder(inOrder.length, CHECKS.length)}
              </span>
            }
          >
            <ul className="grid gap-1 py-2">
              {inOrder.map((check) => (
                <li key={check}>{checks[check]}</li>
              ))}
            </ul>
          </Disclosure>
        </PanelFoot>
      )}
    </Panel>
  )
}

const LOOKS: Record<SecurityCheck, { icon: IconName; tone: Tone }> = {
  rootMfa: { icon: 'deny', tone: 'danger' },
  rootKeys: { icon: 'deny', tone: 'danger' },
  administrators: { icon: 'deny', tone: 'danger' },
  withoutMfa: { icon: 'warning', tone: 'warning' },
  oldKeys: { icon: 'warning', tone: 'warning' },
  warnings: { icon: 'warning', tone: 'warning' },
  unfinished: { icon: 'warning', tone: 'warning' },
  oldPasswords: { icon: 'info', tone: 'info' },
  twoKeys: { icon: 'info', tone: 'info' },
}

const firstOf = (names: readonly string[]) =>
  dashboardTexts.andMore(names.slice(0, MOST_NAMES).join(', '), names.length - MOST_NAMES)

type Told = { finding: Advice; facts: CheckedFacts; session: SignedIn }

function FindingRow(told: Told) {
  const { check } = told.finding
  const { icon, tone } = LOOKS[check]
  const { title, text } = wordsOf(told)
  const { label, href } = wayOf(told)
  return (
    <AdviceRow
      {...{ check, icon, tone, title, text }}
      action={
        <ButtonLink href={href} size="small">
          {label}
        </ButtonLink>
      }
    />
  )
}

function wordsOf({ finding: { check, count, names }, facts }: Told): { title: string; text: ReactNode } {
  const shown = firstOf(names)
  const report = facts.report.ok ? facts.report.output : undefined
  switch (check) {
    case 'rootMfa':
      return { title: found.rootMfa, text: found.rootMfaText }
    case 'rootKeys':
      return { title: found.rootKeys, text: found.rootKeysText }
    case 'administrators':
      return { title: found.administrators(count), text: found.administratorsText(shown) }
    case 'withoutMfa':
      return { title: found.withoutMfa(count), text: <Enrolled facts={facts} /> }
    case 'oldKeys':
      return {
        title: found.oldKeys(count),
        text: found.oldKeysText(report?.oldestKeyDays ?? 0, report?.unusedKeys ?? 0),
      }
    case 'warnings':
      return { title: found.warnings(count), text: found.warningsText(shown) }
    case 'unfinished':
      return { title: found.unfinished(count), text: found.unfinishedText }
    case 'oldPasswords':
      return { title: found.oldPasswords(count), text: found.oldPasswordsText }
    case 'twoKeys':
      return { title: found.twoKeys(count), text: found.twoKeysText }
  }
}

/** Whether those without a device could assign one: asked of the simulator. */
function Enrolled({ facts: { enrolment } }: { facts: CheckedFacts }) {
  if (!enrolment?.ok) return <NotAsked refusal={enrolment?.error.refusal} />
  const { asked, cannot } = enrolment.output
  return cannot.length === 0 ? found.canEnrol(asked) : found.cannotEnrol(cannot.length, asked, firstOf(cannot))
}

function NotAsked({ refusal }: { refusal: { decisionId: string } | undefined }) {
  return (
    <>
      {found.notAsked} {refusal && <Link href={`/decisions/${refusal.decisionId}`}>{commonTexts.why}</Link>}
    </>
  )
}

function wayOf({ finding: { check }, session }: Told): { label: string; href: string } {
  const isRoot = session.caller.principal.kind === 'root'
  const report = { q: '', days: OLD_KEY_DAYS }
  switch (check) {
    case 'rootMfa':
      return isRoot
        ? { label: ways.assign, href: '/security-credentials/mfa/assign' }
        : { label: ways.rootSignIn, href: '/sign-in/root' }
    case 'rootKeys':
      return isRoot
        ? { label: ways.ownKeys, href: '/security-credentials#access-keys' }
        : { label: ways.rootSignIn, href: '/sign-in/root' }
    case 'administrators':
    case 'withoutMfa':
      return { label: ways.users, href: reportHref({ ...report, view: 'no-mfa' }) }
    case 'oldKeys':
      return { label: ways.keys, href: reportHref({ ...report, view: 'old-keys' }) }
    case 'warnings':
      return { label: ways.policies, href: '/policies?type=own&used=permissions&finding=security-warning' }
    case 'unfinished':
      return { label: ways.cleanUp, href: '/mfa-devices?status=Unassigned' }
    case 'oldPasswords':
      return { label: ways.passwords, href: reportHref({ q: '', view: 'old-passwords', days: OLD_PASSWORD_DAYS }) }
    case 'twoKeys':
      return { label: ways.users, href: reportHref({ ...report, view: 'two-keys' }) }
  }
}

function Unchecked({ unchecked }: Pick<Recommendations, 'unchecked'>) {
  if (unchecked.length === 0) return null
  return (
    <PanelFoot>
      <ul className="grid gap-1 text-muted">
        {unchecked.map(({ check, error: { code, refusal } }) => (
          <li key={check}>
            {refusal ? (
              <>
                <Prose text={texts.unchecked(checks[check], refusal.action)} />{' '}
                <Link href={`/decisions/${refusal.decisionId}`}>{commonTexts.why}</Link>
              </>
            ) : (
              <Prose text={texts.uncheckedFailed(checks[check], code)} />
            )}
          </li>
        ))}
      </ul>
    </PanelFoot>
  )
}

import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { INKS, type Tone } from '@/components/ui/tones'
import type { Caller } from '@/lib/auth/caller'
import { type Answer, pageMoment } from '@/lib/console/ask'
import { type ExpiryEffect, expiryEffect } from '@/lib/console/expiry-effect'
import { userHref } from '@/lib/console/holder-address'
import type { AccountPasswordPolicy } from '@/lib/console/password-policy'
import { policyReviewTexts as texts } from '@/lib/texts/account-settings'
import { commonTexts } from '@/lib/texts/common'
import { reportHref } from '../credential-report/columns'

const MOST_NAMES = 5

/** What a password policy does at once and what later. Whom its expiry meets is computed. */
export async function WhenItActs({
  caller,
  now,
  before,
  after,
}: {
  caller: Caller
  now: Date
  before: AccountPasswordPolicy
  after: AccountPasswordPolicy
}) {
  const effect = after && (await expiryEffect(caller, after, now, pageMoment()))
  const [mayNow, mayThen] = [before, after].map((policy) => policy?.AllowUsersToChangePassword ?? false)
  return (
    <Panel name="when-it-acts" title={texts.acts} flush>
      <ul className="[&>li+li]:border-t [&>li]:border-hairline">
        {after && effect && <Expiry effect={effect} days={after.MaxPasswordAge ?? 0} isHard={after.HardExpiry} />}
        {before?.MaxPasswordAge !== undefined && !effect && <Line icon="check">{texts.noExpiry}</Line>}
        {mayNow !== mayThen && (
          <Line icon="clock" tone="warning">
            {mayThen ? texts.ownOn : texts.ownOff}
          </Line>
        )}
        <Line icon="check">{texts.safeChange}</Line>
        {after?.PasswordReusePrevention !== undefined && <Line icon="check">{texts.reuse}</Line>}
      </ul>
    </Panel>
  )
}

function Line({ icon, tone, children }: { icon: IconName; tone?: Tone; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3 px-(--inset) py-3">
      <Icon name={icon} size="small" className={tone ? INKS[tone] : 'text-muted'} />
      <p className="wrap-anywhere">{children}</p>
    </li>
  )
}

function Expiry({ effect, days, isHard }: { effect: Answer<ExpiryEffect>; days: number; isHard: boolean }) {
  if (!effect.ok) {
    const { refusal } = effect.error
    return (
      <Line icon="clock" tone="warning">
        <Prose text={refusal ? texts.unread(refusal.action) : texts.unreadFailed} />
        {refusal && <Why decisionId={refusal.decisionId} />}
      </Line>
    )
  }
  const { expired, at, locked } = effect.output
  if (expired.length === 0) {
    return (
      <Line icon="clock">
        <Prose text={texts.noneExpired(days)} /> <Prose text={texts.asOf(at)} />
      </Line>
    )
  }
  return (
    <>
      <Line icon="clock" tone="warning">
        <Prose text={texts.expiryNow(expired.length, days)} />
        <Names names={expired} moreHref={reportHref({ q: '', view: 'old-passwords', days })} />.{' '}
        {isHard ? texts.hardExpiry : texts.nextSignIn} <Prose text={texts.asOf(at)} />
      </Line>
      {locked && <Locked locked={locked} />}
    </>
  )
}

function Locked({ locked }: { locked: NonNullable<ExpiryEffect['locked']> }) {
  if (!locked.ok) {
    const { refusal, message } = locked.error
    return (
      <Line icon="warning" tone="warning">
        {refusal ? <Prose text={texts.unasked(refusal.action)} /> : message}
        {refusal && <Why decisionId={refusal.decisionId} />}
      </Line>
    )
  }
  const { names, by, asked, unasked } = locked.output
  return (
    <>
      {names.length > 0 && (
        <Line icon="warning" tone="warning">
          <Prose text={texts.locked(names.length, asked)} />
          <Names names={names} />
          <Prose text={by.length > 0 ? texts.lockedBy(by.join(', ')) : texts.notAllowed} />
        </Line>
      )}
      {unasked > 0 && <Line icon="info">{texts.notAsked(unasked)}</Line>}
    </>
  )
}

/** The first names, each with a link to the user's credentials. */
function Names({ names, moreHref }: { names: readonly string[]; moreHref?: string }) {
  const first = names.slice(0, MOST_NAMES)
  const rest = names.length - first.length
  return (
    <>
      {first.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <Link href={userHref(name, 'security-credentials')}>{name}</Link>
        </span>
      ))}
      {rest > 0 && (
        <>
          {texts.and}
          {moreHref ? <Link href={moreHref}>{texts.more(rest)}</Link> : texts.more(rest)}
        </>
      )}
    </>
  )
}

function Why({ decisionId }: { decisionId: string }) {
  return (
    <>
      {' '}
      <Link href={`/decisions/${decisionId}`}>{commonTexts.why}</Link>
    </>
  )
}

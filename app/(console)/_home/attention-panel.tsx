import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import { INKS, type Tone } from '@/components/ui/tones'
import type { SignedIn } from '@/lib/auth/session'
import type { Attention, WithoutMfa } from '@/lib/console/attention'
import { commonTexts } from '@/lib/texts/common'
import { homeTexts } from '@/lib/texts/home'
import { signInAgain } from '../frame-actions'

const texts = homeTexts.attention
const MOST_NAMES = 3

type Item = { key: string; icon: IconName; tone: Tone; title: string; text: ReactNode; action?: ReactNode }

/** What an administrator may have to act on, the most urgent first, each with a link. */
export function AttentionPanel({ attention, session }: { attention: Attention; session: SignedIn }) {
  const items = itemsOf(attention, session)
  return (
    <Panel
      name="attention"
      title={texts.title}
      count={items.length}
      state={items.length === 0 ? 'empty' : 'ready'}
      note={attention.withoutMfa && <AsOf at={attention.withoutMfa.at} now={session.now.getTime()} />}
      flush={items.length > 0}
    >
      {items.length === 0 ? (
        <PanelEmpty>{texts.nothing}</PanelEmpty>
      ) : (
        <ul>
          {items.map(({ key, ...item }) => (
            <AttentionRow key={key} {...item} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function AsOf({ at, now }: { at: number; now: number }) {
  return (
    <>
      {texts.asOf} <Time at={at} now={now} />
    </>
  )
}

function AttentionRow({ icon, tone, title, text, action }: Omit<Item, 'key'>) {
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] items-center gap-x-3 gap-y-2 border-b border-hairline px-(--inset) py-3 last:border-b-0 sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]">
      <Icon name={icon} className={`${INKS[tone]} self-start`} />
      <div>
        <h3>{title}</h3>
        <p className="text-muted wrap-anywhere">{text}</p>
      </div>
      {action && <div className="max-sm:col-start-2">{action}</div>}
    </li>
  )
}

function itemsOf({ withoutMfa, unfinished }: Attention, session: SignedIn): Item[] {
  return [
    ...(session.mfa ? [] : [ownMfa(session)]),
    ...(withoutMfa ? peopleWithoutMfa(withoutMfa, session) : []),
    ...(unfinished ? [unfinishedDevices(unfinished)] : []),
  ]
}

function ownMfa({ devices }: SignedIn): Item {
  const [device] = devices
  return {
    ...{ key: 'own', icon: 'shield', tone: 'warning', title: texts.ownMfa },
    text: device ? texts.ownMfaWith(device.name) : texts.ownMfaWithout,
    action: device ? (
      <TargetButton to={{ action: signInAgain }} variant="primary" size="small" pending={commonTexts.signingOut}>
        {commonTexts.signInAgain}
      </TargetButton>
    ) : (
      <ButtonLink href="/security-credentials/mfa/assign" variant="primary" size="small">
        {homeTexts.steps.assignButton}
      </ButtonLink>
    ),
  }
}

/** The reader is left out: the report may be older than the reader's device. */
function peopleWithoutMfa({ isRootWithout, users, names }: WithoutMfa, { caller: { principal } }: SignedIn): Item[] {
  const others = names.filter((name) => principal.kind !== 'user' || name !== principal.name)
  const count = users - (names.length - others.length)
  const rootItem: Item = { key: 'root', icon: 'deny', tone: 'danger', title: texts.root, text: texts.rootText }
  const usersItem: Item = {
    ...{ key: 'users', icon: 'warning', tone: 'warning', title: texts.users(count) },
    text: texts.usersText(others.slice(0, MOST_NAMES).join(', '), count - MOST_NAMES),
    action: (
      <ButtonLink href="/users" size="small">
        {texts.showUsers}
      </ButtonLink>
    ),
  }
  return [...(isRootWithout && principal.kind !== 'root' ? [rootItem] : []), ...(count > 0 ? [usersItem] : [])]
}

const unfinishedDevices = (count: number): Item => ({
  ...{ key: 'unfinished', icon: 'warning', tone: 'warning' },
  title: texts.unfinished(count),
  text: texts.unfinishedText,
  action: (
    <ButtonLink href="/mfa-devices?status=Unassigned" size="small">
      {texts.showDevices}
    </ButtonLink>
  ),
})

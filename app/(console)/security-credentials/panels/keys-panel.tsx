'use client'

import { HelpLink } from '@/components/console/help-link'
import { AccessKeyCard } from '@/components/iam/access-key-card'
import type { AccessKeyView } from '@/components/iam/access-key-view'
import type { ButtonRefusal } from '@/components/ui/button'
import { Panel, PanelEmpty, PanelStrip } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { accessKeyTexts as texts } from '@/lib/texts/access-keys'
import { confirmTexts } from '@/lib/texts/confirm-code'
import type { DenialView } from '../../denial'
import { Denial, stateOf } from '../../denial-view'
import { PanelResult, usePanelForms } from '../results'
import { RotateGuide } from './rotate-guide'

/** IAM user guide, "IAM and AWS STS quotas". */
const QUOTA = 2

type Refused = { create?: ButtonRefusal; update?: ButtonRefusal; remove?: ButtonRefusal; describe?: ButtonRefusal }

/** The panel with the access keys of a user; what comes of an action is shown in it. */
export function KeysPanel({
  userName,
  user,
  keys,
  unread,
  denial,
  hasDescriptions,
  createHref,
  refused,
  asksForCode,
  now,
}: {
  userName: string
  /** The same, if the user is not the reader. */
  user?: string
  keys: readonly AccessKeyView[]
  /** Of how many keys the last use could not be read, and the decision that refused the first of them. */
  unread?: { count: number; why?: string }
  /** Why the keys could not be read. */
  denial?: DenialView
  hasDescriptions: boolean
  createHref: string
  refused: Refused
  asksForCode: boolean
  now: number
}) {
  const count = keys.length
  const create = (
    <TargetButton to={{ href: createHref }} size={!denial && count === 0 ? 'medium' : 'small'} refused={refused.create}>
      {texts.create}
    </TargetButton>
  )
  const head = {
    ...{ name: 'access-keys', title: texts.title, note: asksForCode && confirmTexts.asks },
    messages: <PanelResult panel="access-keys" />,
  }
  const howToUse = <HelpLink href="/help/cli">{texts.use}</HelpLink>
  if (denial) {
    return (
      <Panel {...head} {...stateOf(denial)} actions={create} footer={howToUse}>
        <Denial panel={texts.title} denial={denial} />
      </Panel>
    )
  }
  if (count === 0) {
    return (
      <Panel {...head} count={0} state="empty" footer={howToUse}>
        <PanelEmpty action={create}>
          {user === undefined ? texts.none(QUOTA) : texts.noneOf(userName, QUOTA)}
        </PanelEmpty>
      </Panel>
    )
  }
  return (
    <Panel
      {...head}
      count={count}
      flush
      actions={create}
      footer={
        <div className="grid gap-2">
          {count >= QUOTA && (
            <p>{user === undefined ? texts.full(count, QUOTA) : texts.fullOf(userName, count, QUOTA)}</p>
          )}
          <RotateGuide keys={keys} />
          <p>{howToUse}</p>
        </div>
      }
    >
      {unread && <PanelStrip why={unread.why}>{texts.unread(unread.count, count)}</PanelStrip>}
      <KeyList keys={keys} user={user} now={now} hasDescriptions={hasDescriptions} refused={refused} />
    </Panel>
  )
}

function KeyList({
  keys,
  user,
  now,
  hasDescriptions,
  refused,
}: {
  keys: readonly AccessKeyView[]
  user: string | undefined
  now: number
  hasDescriptions: boolean
  refused: Refused
}) {
  const { keyStatus, keyDeletion, keyDescription } = usePanelForms()
  return keys.map((key) => (
    <AccessKeyCard
      key={key.id}
      accessKey={key}
      user={user}
      now={now}
      setActiveAction={keyStatus.act}
      deleteAction={keyDeletion.act}
      describeAction={hasDescriptions ? keyDescription.act : undefined}
      refused={refused}
    />
  ))
}

import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { eventAddress } from '@/lib/console/event-history'
import { userHref } from '@/lib/console/holder-address'
import { type Access, type LastAccessed, lastAccessed } from '@/lib/console/last-accessed'
import { demandSession } from '@/lib/console/session'
import { userPageTexts } from '@/lib/texts/user'
import { WithAside } from '../../../_holders/with-aside'
import { DeniedPanel } from '../../../denied'
import { userAnswer } from '../answers'
import { RefusalsPanel } from '../refusals'
import { demandUser, tabTitle, UserFrame, type UserParams, userNameOf } from '../user-frame'

const texts = userPageTexts.lastAccessed

export const generateMetadata = (props: UserParams): Promise<Metadata> => tabTitle(props, 'last-accessed')

/** What a user called, by service and action, and what was refused last. Read from the event history. */
export default async function LastAccessedPage(props: UserParams) {
  const name = await userNameOf(props)
  const { now } = await demandSession(userHref(name, 'last-accessed'))
  await demandUser(name)
  const user = await userAnswer(name)
  const found = user.ok ? await lastAccessed(user.output.User.UserName, user.output.User.UserId) : user
  return (
    <UserFrame name={name} tab="last-accessed" now={now.getTime()}>
      {found.ok ? (
        <WithAside aside={<RefusalsPanel name={name} refusals={found.output.refusals} now={now.getTime()} />}>
          <AccessPanel name={name} found={found.output} now={now.getTime()} />
        </WithAside>
      ) : (
        <DeniedPanel name="last-accessed" title={texts.title} error={found.error} />
      )}
    </UserFrame>
  )
}

function AccessPanel({ name, found, now }: { name: string; found: LastAccessed; now: number }) {
  const { accesses, isPartial } = found
  if (accesses.length === 0) {
    return (
      <Panel name="last-accessed" title={texts.title} state="empty">
        <p className="measure">{texts.none(name)}</p>
      </Panel>
    )
  }
  return (
    <Panel name="last-accessed" title={texts.title} flush footer={isPartial ? texts.partial : texts.attempts}>
      <Table
        caption={texts.caption(name)}
        rows={accesses}
        rowKey={({ service, action }) => `${service}:${action}`}
        rowAttributes={({ action }) => ({ 'data-action': action })}
        columns={columnsOf(name, now)}
      />
    </Panel>
  )
}

const columnsOf = (user: string, now: number): Column<Access>[] => [
  {
    key: 'action',
    header: texts.action,
    rowHeader: true,
    cell: ({ action }) => <Link href={eventAddress(true, { user, name: action, reads: 'shown' })}>{action}</Link>,
  },
  { key: 'service', header: texts.service, cell: ({ service }) => service },
  { key: 'at', header: texts.last, nowrap: true, cell: ({ at }) => <Time at={at} now={now} /> },
  { key: 'calls', header: texts.calls, align: 'end', cell: ({ calls }) => calls },
  {
    key: 'refused',
    header: texts.denied,
    align: 'end',
    cell: ({ refused }) => (refused > 0 ? refused : <NoValue>{texts.noDenied}</NoValue>),
  },
]

import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { type Column, Table } from '@/components/ui/table'
import { mfaArn } from '@/lib/arns'
import { type Answer, pageMoment } from '@/lib/console/ask'
import { userHref } from '@/lib/console/holder-address'
import { OWN_SESSIONS, type OwnActionRow, ownActions, requestOf } from '@/lib/console/own-actions'
import { demandSession } from '@/lib/console/session'
import { traceHref } from '@/lib/console/simulator/trace-address'
import { commonTexts } from '@/lib/texts/common'
import { userPageTexts } from '@/lib/texts/user'
import { Sign } from '../../_holders/sign'
import { userAnswer } from './answers'

const texts = userPageTexts.mayDo

/** What the user may do with own credentials, by kind of session: asked of the simulator. */
export async function WhatMay({ name }: { name: string }) {
  const user = await userAnswer(name)
  // Without the ARN there is nobody to ask about.
  if (!user.ok) return null
  const { caller } = await demandSession(userHref(name))
  const { Arn, UserName } = user.output.User
  const subject = { kind: 'principal', arn: Arn } as const
  const device = mfaArn(caller.account, '/', UserName)
  const rows = await ownActions(caller, { subject, user: Arn, device }, pageMoment())
  return (
    <WhatMayPanel
      name={UserName}
      rows={rows}
      simulatorHref={`/simulator?${new URLSearchParams({ principal: Arn })}`}
      why={(task, session) => traceHref({ principal: Arn, session, ...requestOf(task, { user: Arn, device }) })}
    />
  )
}

/** The same table for anybody's policies. */
export function WhatMayPanel({
  name,
  rows,
  simulatorHref,
  why,
}: {
  name: string
  rows: Answer<OwnActionRow[]>
  simulatorHref?: string
  /** The trace of a cell, where the user exists. */
  why?: Why
}) {
  const title = texts.title(name)
  if (!rows.ok) {
    const { refusal, message } = rows.error
    return (
      <Panel name="may-do" title={title} state={refusal ? 'denied' : 'error'} decisionId={refusal?.decisionId}>
        <p>
          {refusal ? <Prose text={texts.refused(refusal.action)} /> : message}{' '}
          {refusal && <Link href={`/decisions/${refusal.decisionId}`}>{commonTexts.why}</Link>}
        </p>
      </Panel>
    )
  }
  return (
    <Panel name="may-do" title={title} flush footer={simulatorHref && <Link href={simulatorHref}>{texts.open}</Link>}>
      <Table caption={texts.caption(name)} rows={rows.output} rowKey={(row) => row.name} columns={columnsOf(why)} />
    </Panel>
  )
}

type Why = (task: OwnActionRow['name'], session: (typeof OWN_SESSIONS)[number]) => string

const columnsOf = (why: Why | undefined): Column<OwnActionRow>[] => [
  { key: 'action', header: texts.action, rowHeader: true, cell: ({ name }) => texts.actions[name] },
  ...texts.sessions.map(
    (header, session): Column<OwnActionRow> => ({
      key: header,
      header,
      cell: ({ name, verdicts }) => (
        <Sign verdict={verdicts[session] ?? 'implicit-deny'} why={why?.(name, OWN_SESSIONS[session] ?? 'console')} />
      ),
    }),
  ),
]

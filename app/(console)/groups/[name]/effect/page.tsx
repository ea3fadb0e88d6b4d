import type { Metadata } from 'next'
import type { Verdict } from '@/components/iam/trace-view'
import { ButtonLink } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { type Column, Table } from '@/components/ui/table'
import { mfaArn } from '@/lib/arns'
import { type Answer, pageMoment } from '@/lib/console/ask'
import { groupHref } from '@/lib/console/holder-address'
import { listHref } from '@/lib/console/list-query'
import { CREDENTIAL_TASKS, OWN_SESSIONS, ownVerdicts, requestOf } from '@/lib/console/own-actions'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { traceHref } from '@/lib/console/simulator/trace-address'
import { SimulatePrincipalPolicy } from '@/lib/operations/iam/simulator/simulate-principal-policy'
import { groupTexts } from '@/lib/texts/groups'
import { userPageTexts } from '@/lib/texts/user'
import { DeniedRows, NotRead } from '../../../_holders/denied-rows'
import { Sign } from '../../../_holders/sign'
import { DeniedPanel } from '../../../denied'
import { groupAnswer } from '../answers'
import { demandGroup, GroupFrame, type GroupParams, groupNameOf, tabTitle } from '../group-frame'

const texts = groupTexts.effect

/** Each user is a simulation of its own. */
const MOST_ASKED = 20

export const generateMetadata = (props: GroupParams): Promise<Metadata> => tabTitle(props, 'effect')

/** What the users of a group may do with their own credentials, in the kind of session that the address names. */
export default async function EffectPage(props: GroupParams & { searchParams: Promise<Query> }) {
  const name = await groupNameOf(props)
  await demandSession(groupHref(name, 'effect'))
  await demandGroup(name)
  const wanted = one((await props.searchParams).session)
  const session = OWN_SESSIONS.find((one) => one === wanted) ?? OWN_SESSIONS[0]
  const answer = await groupAnswer(name)
  return (
    <GroupFrame name={name} tab="effect">
      {answer.ok ? (
        <EffectPanel group={name} users={answer.output.Users} session={session} />
      ) : (
        <DeniedPanel name="effect" title={texts.title} error={answer.error} />
      )}
    </GroupFrame>
  )
}

type Session = (typeof OWN_SESSIONS)[number]
type User = { UserName: string; Arn: string }
type Row = User & { device: string; verdicts: Answer<Verdict[]> }

async function EffectPanel({ group, users, session }: { group: string; users: readonly User[]; session: Session }) {
  if (users.length === 0) {
    return (
      <Panel name="effect" title={texts.title} state="empty">
        <PanelEmpty>{texts.none(group)}</PanelEmpty>
      </Panel>
    )
  }
  const { caller } = await demandSession(groupHref(group, 'effect'))
  const rows: Row[] = []
  for (const { UserName, Arn } of users.slice(0, MOST_ASKED)) {
    const device = mfaArn(caller.account, '/', UserName)
    const asked = { subject: { kind: 'principal', arn: Arn }, user: Arn, device } as const
    rows.push({ UserName, Arn, device, verdicts: await ownVerdicts(caller, asked, session, pageMoment()) })
  }
  return (
    <Panel
      name="effect"
      title={texts.title}
      flush
      footer={users.length > rows.length && texts.cut(rows.length, users.length)}
    >
      <div className="grid gap-3 border-b border-hairline p-(--inset)">
        <p className="measure">{texts.lead}</p>
        <Sessions group={group} current={session} />
      </div>
      <DeniedRows
        answers={rows.map(({ verdicts }) => verdicts)}
        action={SimulatePrincipalPolicy.action}
        noun={groupTexts.members.noun}
      />
      <Table
        caption={texts.caption(group)}
        rows={rows}
        rowKey={({ UserName }) => UserName}
        rowAttributes={({ UserName }) => ({ 'data-user': UserName })}
        columns={columnsOf(session)}
      />
    </Panel>
  )
}

/** The kinds of session, as links. */
function Sessions({ group, current }: { group: string; current: Session }) {
  return (
    <nav aria-label={texts.session}>
      <ButtonRow>
        {OWN_SESSIONS.map((session) => (
          <ButtonLink
            key={session}
            href={listHref(groupHref(group, 'effect'), { session: session === OWN_SESSIONS[0] ? undefined : session })}
            size="small"
            variant={session === current ? 'primary' : 'secondary'}
            aria-current={session === current ? 'page' : undefined}
          >
            {texts.sessions[session]}
          </ButtonLink>
        ))}
      </ButtonRow>
    </nav>
  )
}

/** The cells lead to their traces. */
const columnsOf = (session: Session): Column<Row>[] => [
  {
    key: 'user',
    header: texts.user,
    rowHeader: true,
    cell: ({ UserName, Arn }) => <Link href={`/simulator?${new URLSearchParams({ principal: Arn })}`}>{UserName}</Link>,
  },
  ...CREDENTIAL_TASKS.map(
    (name, index): Column<Row> => ({
      key: name,
      header: userPageTexts.mayDo.actions[name],
      cell: ({ Arn: user, device, verdicts }) =>
        verdicts.ok ? (
          <Sign
            verdict={verdicts.output[index] ?? 'implicit-deny'}
            why={traceHref({ principal: user, session, ...requestOf(name, { user, device }) })}
          />
        ) : (
          <NotRead answer={verdicts} />
        ),
    }),
  ),
]

import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Column, Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { ask, pageMoment } from '@/lib/console/ask'
import { roleHref } from '@/lib/console/holder-address'
import { OWN_SESSIONS } from '@/lib/console/own-actions'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { traceHref } from '@/lib/console/simulator/trace-address'
import { type AssumeRow, bySimulation, whoMayAssume } from '@/lib/console/who-may-assume'
import { SimulatePrincipalPolicy } from '@/lib/operations/iam/simulator/simulate-principal-policy'
import { SearchUsers } from '@/lib/operations/postern/lists/search-users'
import { roleTexts } from '@/lib/texts/roles'
import { DeniedRows, NotRead } from '../../../_holders/denied-rows'
import { Sign } from '../../../_holders/sign'
import { DeniedPanel } from '../../../denied'
import { roleAnswer } from '../answers'
import { demandRole, RoleFrame, type RoleParams, roleNameOf, tabTitle } from '../role-frame'

const texts = roleTexts.assume

/** Each user is three simulations. */
const MOST_ASKED = 20

export const generateMetadata = (props: RoleParams): Promise<Metadata> => tabTitle(props, 'who-may-assume')

/** Which users may assume a role, as the engine decides. `find` chooses users by a part of the name. */
export default async function WhoMayAssumePage(props: RoleParams & { searchParams: Promise<Query> }) {
  const name = await roleNameOf(props)
  const { now } = await demandSession(roleHref(name, 'who-may-assume'))
  await demandRole(name)
  const answer = await roleAnswer(name)
  return (
    <RoleFrame name={name} tab="who-may-assume" now={now.getTime()}>
      {answer.ok ? (
        <AssumePanel name={name} role={answer.output.Role} find={one((await props.searchParams).find)} />
      ) : (
        <DeniedPanel name="who-may-assume" title={texts.title} error={answer.error} />
      )}
    </RoleFrame>
  )
}

async function AssumePanel({
  name,
  role: { Arn: arn, AssumeRolePolicyDocument: trust },
  find,
}: {
  name: string
  role: { Arn: string; AssumeRolePolicyDocument: string }
  find: string | undefined
}) {
  const here = roleHref(name, 'who-may-assume')
  const { caller } = await demandSession(here)
  const found = await ask(SearchUsers, { NameContains: find, MaxItems: MOST_ASKED })
  if (!found.ok) return <DeniedPanel name="who-may-assume" title={texts.title} error={found.error} />
  const { Users, Total, IsCountPartial = false } = found.output
  const rows = await whoMayAssume({ arn, trust }, Users, bySimulation(caller, pageMoment()))
  return (
    <Panel
      name="who-may-assume"
      title={texts.title}
      state={rows.length === 0 ? 'empty' : 'ready'}
      flush
      footer={Total > rows.length && texts.more(rows.length, Total, IsCountPartial)}
    >
      <div className="grid gap-4 border-b border-hairline p-(--inset)">
        <p className="measure">{texts.lead}</p>
        <form action={here} method="get" className="flex flex-wrap items-end gap-3">
          <div className="flex-[0_1_20rem]">
            <TextField label={texts.find} name="find" type="search" defaultValue={find} maxLength={128} />
          </div>
          <SubmitButton variant="secondary">{texts.findButton}</SubmitButton>
        </form>
      </div>
      {rows.length === 0 ? (
        <div className="p-(--inset)">
          <PanelEmpty>{find === undefined ? texts.none : texts.noMatch}</PanelEmpty>
        </div>
      ) : (
        <>
          <DeniedRows
            answers={rows.map(({ verdicts }) => verdicts)}
            action={SimulatePrincipalPolicy.action}
            noun={texts.noun}
          />
          <Table
            caption={texts.caption(name)}
            rows={rows}
            rowKey={({ user }) => user}
            rowAttributes={({ user }) => ({ 'data-user': user })}
            columns={columnsOf({ arn, name })}
          />
        </>
      )}
    </Panel>
  )
}

/** The cells lead to their traces, under the trust policy of the role. */
const columnsOf = (role: { arn: string; name: string }): Column<AssumeRow>[] => [
  {
    key: 'user',
    header: texts.user,
    rowHeader: true,
    cell: ({ user, arn }) => <Link href={`/simulator?${new URLSearchParams({ principal: arn })}`}>{user}</Link>,
  },
  ...OWN_SESSIONS.map(
    (session, index): Column<AssumeRow> => ({
      key: session,
      header: texts.sessions[session],
      cell: ({ arn: principal, verdicts }) =>
        verdicts.ok ? (
          <Sign
            verdict={verdicts.output[index] ?? 'implicit-deny'}
            why={traceHref({ principal, action: 'sts:AssumeRole', resource: role.arn, session, role: role.name })}
          />
        ) : (
          <NotRead answer={verdicts} />
        ),
    }),
  ),
]

import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelEmpty, PanelStrip } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { askEach, foresee } from '@/lib/console/ask'
import { groupHref } from '@/lib/console/holder-address'
import { listHref, placeOf } from '@/lib/console/list-query'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { PAGE_SIZES } from '@/lib/console/table-choice'
import { pageOfWhole } from '@/lib/console/whole-list'
import { RemoveUserFromGroup } from '@/lib/operations/iam/groups/remove-user-from-group'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { groupTexts } from '@/lib/texts/groups'
import { listTexts } from '@/lib/texts/lists'
import { DeniedRows } from '../../../_holders/denied-rows'
import { DeniedPanel } from '../../../denied'
import { ListPages } from '../../../list-pages'
import { groupAnswer, MOST_MEMBERS } from '../answers'
import { demandGroup, GroupFrame, type GroupParams, groupNameOf, tabTitle } from '../group-frame'
import { AddUsersPanel } from './add-users-panel'
import { type Member, MembersTable } from './members-table'

const texts = groupTexts.members

export const generateMetadata = (props: GroupParams): Promise<Metadata> => tabTitle(props, 'users')

/** The users of a group, and others to add. `q` finds users of the group, `find` others. */
export default async function MembersPage(props: GroupParams & { searchParams: Promise<Query> }) {
  const name = await groupNameOf(props)
  const { now } = await demandSession(groupHref(name))
  await demandGroup(name)
  const query = await props.searchParams
  const answer = await groupAnswer(name)
  const members = answer.ok ? answer.output.Users : []
  return (
    <GroupFrame name={name} tab="users">
      <AddUsersPanel group={name} members={members.map(({ UserName }) => UserName)} find={one(query.find)} />
      {answer.ok ? (
        <MembersPanel
          group={name}
          members={members}
          isCut={answer.output.IsTruncated}
          query={query}
          now={now.getTime()}
        />
      ) : (
        <DeniedPanel name="users" title={texts.title} error={answer.error} />
      )}
    </GroupFrame>
  )
}

async function MembersPanel({
  group,
  members,
  isCut,
  query,
  now,
}: {
  group: string
  members: readonly Member[]
  /** There are more than one call returns. */
  isCut: boolean
  query: Query
  now: number
}) {
  const here = groupHref(group)
  const { page } = placeOf(query, ['name'])
  const q = one(query.q)
  const [size] = PAGE_SIZES
  const { items, total } = pageOfWhole(members, {
    ...{ q, nameOf: ({ UserName }) => UserName },
    ...{ isDescending: false, page, size },
  })
  return (
    <Panel name="users" title={texts.title} count={total} state={items.length === 0 ? 'empty' : 'ready'} flush>
      <form action={here} method="get" className="flex flex-wrap items-end gap-3 border-b border-hairline p-(--inset)">
        <div className="flex-[0_1_20rem]">
          <TextField label={listTexts.search} name="q" type="search" defaultValue={q} maxLength={128} />
        </div>
        <SubmitButton variant="secondary">{listTexts.filter}</SubmitButton>
      </form>
      {isCut && <PanelStrip>{texts.cut(MOST_MEMBERS)}</PanelStrip>}
      {items.length === 0 ? (
        <div className="p-(--inset)">
          <NoMembers group={group} isFiltered={q !== undefined || page > 1} />
        </div>
      ) : (
        <MembersRead group={group} members={items} now={now} />
      )}
      <ListPages
        label={texts.pages}
        noun={texts.noun}
        page={page}
        size={size}
        total={total}
        hrefOf={(number) => listHref(here, { q, page: number })}
      />
    </Panel>
  )
}

function NoMembers({ group, isFiltered }: { group: string; isFiltered: boolean }) {
  if (!isFiltered) return <PanelEmpty>{texts.none(group)}</PanelEmpty>
  return (
    <PanelEmpty action={<ButtonLink href={groupHref(group)}>{texts.showAll}</ButtonLink>}>{texts.noMatch}</PanelEmpty>
  )
}

/** The table, with the calls that each row needs. */
async function MembersRead({ group, members, now }: { group: string; members: readonly Member[]; now: number }) {
  const names = members.map(({ UserName }) => ({ UserName }))
  const devices = await askEach(ListMFADevices, names)
  const questions = names.map(({ UserName }) => {
    const call = { operation: RemoveUserFromGroup, input: { GroupName: group, UserName } }
    return [UserName, call] as const
  })
  return (
    <>
      <DeniedRows answers={devices} action={ListMFADevices.action} noun={texts.noun} />
      <MembersTable
        group={group}
        rows={members.map((user, index) => ({ user, devices: devices[index] }))}
        refused={await foresee(Object.fromEntries(questions))}
        now={now}
      />
    </>
  )
}

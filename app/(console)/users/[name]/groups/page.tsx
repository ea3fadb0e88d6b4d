import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import type { ButtonRefusal } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Column, Table } from '@/components/ui/table'
import { TargetButton } from '@/components/ui/target-button'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import { ask, foresee, type RefusedAction } from '@/lib/console/ask'
import { userHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { RemoveUserFromGroup } from '@/lib/operations/iam/groups/remove-user-from-group'
import { userPageTexts } from '@/lib/texts/user'
import { DeniedPanel } from '../../../denied'
import { addToGroup, removeFromGroup } from '../actions'
import { groupsAnswer } from '../answers'
import { demandUser, tabTitle, UserFrame, type UserParams, userNameOf } from '../user-frame'

const texts = userPageTexts.groups

export const generateMetadata = (props: UserParams): Promise<Metadata> => tabTitle(props, 'groups')

type Group = { GroupName: string; Path: string; CreateDate: Date }

/** The groups that a user is in. */
export default async function GroupsPage(props: UserParams) {
  const name = await userNameOf(props)
  const { now } = await demandSession(userHref(name, 'groups'))
  await demandUser(name)
  const answer = await groupsAnswer(name)
  const groups = answer.ok ? answer.output.Groups : []
  return (
    <UserFrame name={name} tab="groups" now={now.getTime()}>
      {answer.ok ? (
        <GroupsPanel name={name} groups={groups} now={now.getTime()} />
      ) : (
        <DeniedPanel name="groups" title={texts.title} error={answer.error} />
      )}
      <AddPanel name={name} member={groups.map(({ GroupName }) => GroupName)} />
    </UserFrame>
  )
}

async function GroupsPanel({ name, groups, now }: { name: string; groups: readonly Group[]; now: number }) {
  if (groups.length === 0) {
    return (
      <Panel name="groups" title={texts.title} count={0} state="empty">
        <p className="measure">{texts.none(name)}</p>
      </Panel>
    )
  }
  const questions = groups.map(
    ({ GroupName }) => [GroupName, { operation: RemoveUserFromGroup, input: { UserName: name, GroupName } }] as const,
  )
  return (
    <Panel name="groups" title={texts.title} count={groups.length} flush>
      <Table
        caption={texts.caption(name)}
        rows={groups}
        rowKey={({ GroupName }) => GroupName}
        rowAttributes={({ GroupName }) => ({ 'data-group': GroupName })}
        columns={columnsOf(name, now, await foresee(Object.fromEntries(questions)))}
      />
    </Panel>
  )
}

function columnsOf(
  name: string,
  now: number,
  refused: Readonly<Record<string, RefusedAction | undefined>>,
): Column<Group>[] {
  return [
    { key: 'name', header: texts.name, rowHeader: true, cell: ({ GroupName }) => GroupName },
    { key: 'path', header: texts.path, cell: ({ Path }) => <code>{Path}</code> },
    {
      key: 'created',
      header: texts.created,
      nowrap: true,
      cell: ({ CreateDate }) => <Time at={CreateDate.getTime()} format="date" now={now} />,
    },
    {
      key: 'remove',
      header: texts.actions,
      hideHeader: true,
      align: 'end',
      cell: ({ GroupName }) => (
        <TargetButton
          to={{ action: removeFromGroup, fields: { UserName: name, GroupName } }}
          size="small"
          name={texts.removeNamed(name, GroupName)}
          refused={refused[GroupName]}
          pending={texts.removing}
        >
          {texts.remove}
        </TargetButton>
      ),
    },
  ]
}

async function AddPanel({ name, member }: { name: string; member: readonly string[] }) {
  const listed = await ask(ListGroups, { MaxItems: 1000 })
  const others = listed.ok ? listed.output.Groups.filter(({ GroupName }) => !member.includes(GroupName)) : undefined
  const GroupName = others?.[0]?.GroupName ?? 'any'
  const { add } = await foresee({ add: { operation: AddUserToGroup, input: { UserName: name, GroupName } } })
  return (
    <Panel name="add-to-group" title={texts.add}>
      {others?.length === 0 ? <p>{texts.noOther}</p> : <AddForm name={name} others={others} refused={add} />}
    </Panel>
  )
}

function AddForm({
  name,
  others,
  refused,
}: {
  name: string
  /** Undefined where the groups may not be listed: the name is typed. */
  others: readonly { GroupName: string }[] | undefined
  refused: ButtonRefusal | undefined
}) {
  return (
    <ActionForm
      action={addToGroup}
      className="grid gap-4 sm:grid-cols-[minmax(0,26rem)_auto] sm:items-end sm:justify-start"
    >
      <input type="hidden" name="UserName" value={name} />
      {others ? (
        <SelectField name="GroupName" label={texts.group} defaultValue="">
          <option value="">{texts.choose}</option>
          {others.map(({ GroupName }) => (
            <option key={GroupName} value={GroupName}>
              {GroupName}
            </option>
          ))}
        </SelectField>
      ) : (
        <TextField
          name="GroupName"
          label={texts.groupName}
          hint={texts.groupNameHint}
          maxLength={128}
          autoComplete="off"
        />
      )}
      <div>
        <SubmitButton variant="secondary" refused={refused} pending={texts.adding}>
          {texts.addButton}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Column, Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { ask, foresee, type RefusedAction } from '@/lib/console/ask'
import { everyPolicy } from '@/lib/console/every-policy'
import { userHref } from '@/lib/console/holder-address'
import type { Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { DeleteUser } from '@/lib/operations/iam/users/delete-user'
import { createUserTexts } from '@/lib/texts/create-user'
import { holderTexts } from '@/lib/texts/holders'
import { selectedUserTexts as texts } from '@/lib/texts/selected-users'
import { userPageTexts } from '@/lib/texts/user'
import { userTexts } from '@/lib/texts/users'
import { Foreseen } from '../../_holders/foreseen'
import { anyOf, PolicyForm } from '../../_holders/policy-form'
import { DeniedPanel } from '../../denied'
import { addEachToGroup, attachToEach, deleteEach } from './actions'
import { BulkRun } from './bulk-run'
import { selectedHref } from './most-selected'
import { selectedUsers, selectionOf } from './selection'

export const generateMetadata = (): Metadata => ({ title: texts.window })

/** What is done to several users at once. They are in the address, as the list's boxes sent them. */
export default async function SelectedUsersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const of = selectionOf(query)
  await demandSession(selectedHref(of))
  const selected = await selectedUsers(query)
  const names = selected.ok ? selected.output : []
  return (
    <>
      <Breadcrumb trail={[{ label: userTexts.title, href: '/users' }]} current={texts.window} />
      <PageHead title={texts.title(names.length)} />
      {!selected.ok ? (
        <DeniedPanel name="selected" title={texts.list} error={selected.error} />
      ) : names.length === 0 ? (
        <Panel name="selected" title={texts.list} state="empty">
          <PanelEmpty action={<ButtonLink href="/users">{texts.toList}</ButtonLink>}>{texts.none}</PanelEmpty>
        </Panel>
      ) : (
        <Selected names={names} of={of} />
      )}
    </>
  )
}

type Row = { name: string; refused: RefusedAction | undefined }

/** Which users, as their names and as the address says it. */
type Chosen = { names: readonly string[]; of: string }

async function Selected({ names, of }: Chosen) {
  const refused = await foresee(
    Object.fromEntries(names.map((UserName) => [UserName, { operation: DeleteUser, input: { UserName } }])),
  )
  const rows = names.map((name): Row => ({ name, refused: refused[name] }))
  return (
    <BulkRun>
      <Panel name="selected" title={texts.list} count={names.length} flush>
        <Table
          caption={texts.caption}
          rows={rows}
          rowKey={({ name }) => name}
          rowAttributes={({ name }) => ({ 'data-user': name })}
          columns={columns()}
        />
      </Panel>
      <AttachPanel names={names} of={of} />
      <AddPanel names={names} of={of} />
      <DeletePanel rows={rows} of={of} />
    </BulkRun>
  )
}

const columns = (): Column<Row>[] => [
  {
    key: 'name',
    header: texts.name,
    rowHeader: true,
    cell: ({ name }) => <Link href={userHref(name)}>{name}</Link>,
  },
  {
    key: 'deletion',
    header: texts.deletion,
    cell: ({ refused }) => <Foreseen refused={refused} />,
  },
]

async function AttachPanel({ names, of }: Chosen) {
  const listed = await everyPolicy()
  const [UserName = ''] = names
  const PolicyArn = anyOf(listed) ?? 'arn:aws:iam::aws:policy/any'
  const { attach } = await foresee({ attach: { operation: AttachUserPolicy, input: { UserName, PolicyArn } } })
  return (
    <Panel name="attach-policy" title={holderTexts.attach.title}>
      <PolicyForm
        field="PolicyArn"
        label={holderTexts.attach.policy}
        listed={listed}
        taken={[]}
        action={attachToEach}
        refused={attach}
        verb={texts.attachTo(names.length)}
        pending={holderTexts.attach.attaching}
      >
        <Names deed="attach" names={names} of={of} />
      </PolicyForm>
    </Panel>
  )
}

async function AddPanel({ names, of }: Chosen) {
  const listed = await ask(ListGroups, { MaxItems: 1000 })
  if (!listed.ok) return <DeniedPanel name="add-to-group" title={texts.add} error={listed.error} />
  const { Groups } = listed.output
  const [UserName = ''] = names
  const GroupName = Groups[0]?.GroupName ?? 'any'
  const { add } = await foresee({ add: { operation: AddUserToGroup, input: { UserName, GroupName } } })
  return (
    <Panel name="add-to-group" title={texts.add}>
      {Groups.length === 0 ? (
        <p>{createUserTexts.noGroups}</p>
      ) : (
        <ActionForm
          action={addEachToGroup}
          className="grid gap-4 sm:grid-cols-[minmax(0,26rem)_auto] sm:items-end sm:justify-start"
        >
          <Names deed="add" names={names} of={of} />
          <SelectField name="GroupName" label={userPageTexts.groups.group} required defaultValue="">
            <option value="">{userPageTexts.groups.choose}</option>
            {Groups.map(({ GroupName: name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </SelectField>
          <div>
            <SubmitButton variant="secondary" refused={add} pending={userPageTexts.groups.adding}>
              {userPageTexts.groups.addButton}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Panel>
  )
}

function DeletePanel({ rows, of }: { rows: readonly Row[]; of: string }) {
  const refused = rows.flatMap((row) => row.refused ?? [])
  const [first] = refused
  return (
    <Panel name="delete-selected" title={texts.delete(rows.length)}>
      <ActionForm action={deleteEach} className="grid max-w-160 justify-items-start gap-4">
        <Names deed="delete" names={rows.map(({ name }) => name)} of={of} />
        <p className="measure">{texts.deleteText}</p>
        {first && (
          <p className="measure font-semibold text-danger">
            <Prose text={texts.willFail(first.action)} />
          </p>
        )}
        <div className="w-full">
          <TextField name="confirm" label={texts.type(texts.word)} autoComplete="off" spellCheck={false} required />
        </div>
        <SubmitButton
          variant="danger"
          pending={texts.deleting}
          refused={refused.length === rows.length ? first : undefined}
        >
          {texts.delete(rows.length)}
        </SubmitButton>
      </ActionForm>
    </Panel>
  )
}

const Names = ({ deed, names, of }: Chosen & { deed: 'attach' | 'add' | 'delete' }) => (
  <>
    <input type="hidden" name="deed" value={deed} />
    <input type="hidden" name="of" value={of} />
    {names.map((name) => (
      <input key={name} type="hidden" name="UserName" value={name} />
    ))}
  </>
)

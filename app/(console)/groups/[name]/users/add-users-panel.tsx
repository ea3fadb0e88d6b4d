import { ActionForm } from '@/components/ui/action-form'
import type { ButtonRefusal } from '@/components/ui/button'
import { LABEL } from '@/components/ui/field'
import { Panel } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { ask, foresee } from '@/lib/console/ask'
import { groupHref } from '@/lib/console/holder-address'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { SearchUsers } from '@/lib/operations/postern/lists/search-users'
import { groupTexts } from '@/lib/texts/groups'
import { Boxes } from '../../../_holders/choice'
import { addMembers } from '../actions'

const texts = groupTexts.add
const MOST_SHOWN = 25

/** Finds users of the account and adds those that are checked. Where they may not be listed, a name is typed. */
export async function AddUsersPanel({
  group,
  members,
  find,
}: {
  group: string
  /** Who is in the group already. */
  members: readonly string[]
  /** A part of the names to show. */
  find: string | undefined
}) {
  const found = await ask(SearchUsers, { NameContains: find, MaxItems: MOST_SHOWN })
  const { add } = await foresee({ add: { operation: AddUserToGroup, input: { GroupName: group, UserName: 'any' } } })
  if (!found.ok) {
    return (
      <Panel name="add-users" title={texts.title}>
        <ActionForm action={addMembers} className="grid justify-items-start gap-4">
          <input type="hidden" name="GroupName" value={group} />
          <div className="w-full max-w-104">
            <TextField
              name="UserName"
              label={texts.userName}
              hint={texts.userNameHint}
              maxLength={128}
              autoComplete="off"
            />
          </div>
          <AddButton refused={add} />
        </ActionForm>
      </Panel>
    )
  }
  const { Users, Total, IsCountPartial = false } = found.output
  return (
    <Panel name="add-users" title={texts.title}>
      <form action={groupHref(group)} method="get" className="mb-4 flex flex-wrap items-end gap-3">
        <div className="flex-[0_1_20rem]">
          <TextField label={texts.find} name="find" type="search" defaultValue={find} maxLength={128} />
        </div>
        <SubmitButton variant="secondary">{texts.findButton}</SubmitButton>
      </form>
      {Users.length === 0 ? (
        <p>{texts.noUser}</p>
      ) : (
        <ActionForm action={addMembers} className="grid justify-items-start gap-4">
          <input type="hidden" name="GroupName" value={group} />
          <fieldset className="w-full max-w-160">
            <legend className={LABEL}>{texts.legend}</legend>
            <div className="mt-2">
              <Boxes
                name="UserName"
                chosen={[]}
                options={Users.map(({ UserName }) => {
                  const isIn = members.includes(UserName)
                  return { value: UserName, label: UserName, ...(isIn && { note: texts.inGroup, isDisabled: true }) }
                })}
              />
            </div>
          </fieldset>
          {Total > Users.length && <p className="text-muted">{texts.more(Users.length, Total, IsCountPartial)}</p>}
          <AddButton refused={add} />
        </ActionForm>
      )}
    </Panel>
  )
}

const AddButton = ({ refused }: { refused: ButtonRefusal | undefined }) => (
  <SubmitButton variant="secondary" refused={refused} pending={texts.adding}>
    {texts.button}
  </SubmitButton>
)

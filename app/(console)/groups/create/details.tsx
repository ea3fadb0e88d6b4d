import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { ask } from '@/lib/console/ask'
import { everyPolicy } from '@/lib/console/every-policy'
import type { FormError } from '@/lib/console/form-state'
import type { NewGroup } from '@/lib/console/new-group'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { commonTexts } from '@/lib/texts/common'
import { groupTexts } from '@/lib/texts/groups'
import { holderTexts } from '@/lib/texts/holders'
import { Boxes, Choice, PolicyBoxes } from '../../_holders/choice'

const texts = groupTexts.create

/** Step 1: a plain form that leads to step 2, or back here with its errors. Each list may be refused by itself. */
export async function Details({ group, problems }: { group: NewGroup; problems: readonly FormError[] }) {
  const errorAt = (name: string) => problems.find(({ field }) => field === name)?.message
  const users = await ask(ListUsers, { MaxItems: 1000 })
  const policies = await everyPolicy()
  return (
    <div className="max-w-182">
      <Panel name="details" title={texts.details} titleId="step-title" flush>
        <form method="get" action="/groups/create">
          <input type="hidden" name="step" value="2" />
          <div className="grid gap-6 p-(--inset)">
            <ErrorSummary errors={problems} />
            <TextField
              name="name"
              label={groupTexts.name}
              hint={texts.nameHint}
              error={errorAt('name')}
              defaultValue={group.name}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <TextField
              name="path"
              label={groupTexts.path}
              hint={texts.pathHint}
              error={errorAt('path')}
              defaultValue={group.path}
              autoComplete="off"
              spellCheck={false}
              code
            />
            <Choice
              legend={texts.users}
              hint={users.ok && users.output.IsTruncated ? texts.someUsersHint : texts.usersHint}
              answer={users}
            >
              {({ Users }) =>
                Users.length === 0 ? (
                  <p className="text-muted">{texts.noUsers}</p>
                ) : (
                  <Boxes
                    name="user"
                    chosen={group.users}
                    options={Users.map(({ UserName }) => ({ value: UserName, label: UserName }))}
                  />
                )
              }
            </Choice>
            <Choice legend={texts.policies} hint={texts.policiesHint} answer={policies}>
              {({ Policies }) => <PolicyBoxes policies={Policies} chosen={group.policies} />}
            </Choice>
          </div>
          <PanelActions>
            <SubmitButton>{holderTexts.create.next}</SubmitButton>
            <ButtonLink href="/groups" variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </form>
      </Panel>
    </div>
  )
}

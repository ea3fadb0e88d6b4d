import { ButtonLink } from '@/components/ui/button'
import { LABEL } from '@/components/ui/field'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { ask } from '@/lib/console/ask'
import { everyPolicy } from '@/lib/console/every-policy'
import type { NewUser } from '@/lib/console/new-user'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { commonTexts } from '@/lib/texts/common'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { holderTexts } from '@/lib/texts/holders'
import { Boxes, Choice, PolicyBoxes } from '../../_holders/choice'
import { PolicyOptions } from '../../_holders/policy-form'
import { TagRows } from '../../_holders/tag-rows'
import { Carried, stepHref } from './carried'

/** Step 2: groups, policies, boundary and tags, each list refused by itself. */
export async function Permissions({ user }: { user: NewUser }) {
  const groups = await ask(ListGroups, { MaxItems: 1000 })
  const policies = await everyPolicy()
  return (
    <div className="max-w-182">
      <Panel name="permissions" title={texts.permissions} titleId="step-title" flush>
        <form method="get" action="/users/create">
          <Carried user={user} but={['group', 'policy', 'boundary', 'key', 'value']} />
          <input type="hidden" name="step" value="3" />
          <div className="grid gap-6 p-(--inset)">
            <Choice legend={texts.groups} hint={texts.groupsHint} answer={groups}>
              {({ Groups }) =>
                Groups.length === 0 ? (
                  <p className="text-muted">{texts.noGroups}</p>
                ) : (
                  <Boxes
                    name="group"
                    chosen={user.groups}
                    options={Groups.map(({ GroupName }) => ({ value: GroupName, label: GroupName }))}
                  />
                )
              }
            </Choice>
            <Choice legend={texts.policies} hint={texts.policiesHint} answer={policies}>
              {({ Policies }) => <PolicyBoxes policies={Policies} chosen={user.policies} />}
            </Choice>
            {policies.ok && (
              <SelectField
                name="boundary"
                label={texts.boundary}
                hint={texts.boundaryHint}
                defaultValue={user.boundary ?? ''}
              >
                <option value="">{texts.noBoundary}</option>
                <PolicyOptions policies={policies.output.Policies} taken={[]} />
              </SelectField>
            )}
            <fieldset>
              <legend className={LABEL}>{texts.tags}</legend>
              <div className="mt-2 grid gap-3">
                <TagRows tags={user.tags} />
              </div>
            </fieldset>
          </div>
          <PanelActions>
            <SubmitButton>{holderTexts.create.next}</SubmitButton>
            <ButtonLink href={stepHref(user, 1)}>{holderTexts.create.previous}</ButtonLink>
            <ButtonLink href="/users" variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </form>
      </Panel>
    </div>
  )
}

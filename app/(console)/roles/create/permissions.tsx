import { ButtonLink } from '@/components/ui/button'
import { LABEL } from '@/components/ui/field'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { everyPolicy } from '@/lib/console/every-policy'
import type { NewRole } from '@/lib/console/new-role'
import { commonTexts } from '@/lib/texts/common'
import { holderTexts } from '@/lib/texts/holders'
import { roleTexts } from '@/lib/texts/roles'
import { Choice, PolicyBoxes } from '../../_holders/choice'
import { PolicyOptions } from '../../_holders/policy-form'
import { TagRows } from '../../_holders/tag-rows'
import { Carried, stepHref } from './carried'

const texts = roleTexts.create

/** Step 2: policies, boundary and tags. */
export async function Permissions({ role }: { role: NewRole }) {
  const policies = await everyPolicy()
  return (
    <div className="max-w-182">
      <Panel name="permissions" title={texts.permissions} titleId="step-title" flush>
        <form method="get" action="/roles/create">
          <Carried role={role} but={['policy', 'boundary', 'key', 'value']} />
          <input type="hidden" name="step" value="3" />
          <div className="grid gap-6 p-(--inset)">
            <Choice legend={texts.policies} hint={texts.policiesHint} answer={policies}>
              {({ Policies }) => <PolicyBoxes policies={Policies} chosen={role.policies} />}
            </Choice>
            {policies.ok && (
              <SelectField
                name="boundary"
                label={texts.boundary}
                hint={texts.boundaryHint}
                defaultValue={role.boundary ?? ''}
              >
                <option value="">{texts.noBoundary}</option>
                <PolicyOptions policies={policies.output.Policies} taken={[]} />
              </SelectField>
            )}
            <fieldset>
              <legend className={LABEL}>{texts.tags}</legend>
              <div className="mt-2 grid gap-3">
                <TagRows tags={role.tags} />
              </div>
            </fieldset>
          </div>
          <PanelActions>
            <SubmitButton>{holderTexts.create.next}</SubmitButton>
            <ButtonLink href={stepHref(role, 1)}>{holderTexts.create.previous}</ButtonLink>
            <ButtonLink href="/roles" variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </form>
      </Panel>
    </div>
  )
}

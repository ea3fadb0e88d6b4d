import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { LABEL } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Answer, ask } from '@/lib/console/ask'
import type { NewUser } from '@/lib/console/new-user'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { ListPolicies } from '@/lib/operations/iam/policies/list-policies'
import { commonTexts } from '@/lib/texts/common'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { holderTexts } from '@/lib/texts/holders'
import { PolicyOptions } from '../../_holders/policy-form'
import { TagRows } from '../../_holders/tag-rows'
import { Carried, stepHref } from './carried'

/** Step 2: groups, policies, boundary and tags, each list refused by itself. */
export async function Permissions({ user }: { user: NewUser }) {
  const groups = await ask(ListGroups, { MaxItems: 1000 })
  const policies = await ask(ListPolicies, { MaxItems: 1000 })
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
              {({ Policies }) => (
                <Boxes
                  name="policy"
                  chosen={user.policies}
                  options={Policies.map(({ PolicyName, Arn }) => ({
                    ...{ value: Arn, label: PolicyName },
                    note: holderTexts.policies.types[Arn.startsWith('arn:aws:iam::aws:') ? 'aws' : 'own'],
                  }))}
                />
              )}
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
            <SubmitButton>{texts.next}</SubmitButton>
            <ButtonLink href={stepHref(user, 1)}>{texts.previous}</ButtonLink>
            <ButtonLink href="/users" variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </form>
      </Panel>
    </div>
  )
}

/** A group of boxes, or why there are none. */
function Choice<T>({
  legend,
  hint,
  answer,
  children,
}: {
  legend: string
  hint: string
  answer: Answer<T>
  children: (output: T) => ReactNode
}) {
  const refusal = answer.ok ? undefined : answer.error.refusal
  return (
    <fieldset>
      <legend className={LABEL}>{legend}</legend>
      <p className="text-muted">{hint}</p>
      <div className="mt-2">
        {answer.ok ? (
          children(answer.output)
        ) : (
          <p>
            {refusal ? <Prose text={texts.unlisted(refusal.action)} /> : answer.error.message}{' '}
            {refusal && <Link href={`/decisions/${refusal.decisionId}`}>{commonTexts.why}</Link>}
          </p>
        )}
      </div>
    </fieldset>
  )
}

type Option = { value: string; label: string; note?: string }

// Many boxes scroll in a frame of their own, so that the buttons stay near.
function Boxes({
  name,
  chosen,
  options,
}: {
  name: 'group' | 'policy'
  chosen: readonly string[]
  options: readonly Option[]
}) {
  return (
    <ul className="max-h-72 overflow-y-auto rounded-control border border-line-strong px-3 py-2">
      {options.map(({ value, label, note }) => (
        <li key={value} className="py-1">
          <label className="flex items-start gap-2">
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            <span className="wrap-anywhere">
              {label} {note && <span className="text-caption text-muted">{note}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

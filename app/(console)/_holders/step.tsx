import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { LABEL } from '@/components/ui/field'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { FormError } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { holderTexts } from '@/lib/texts/holders'
import { type ListedPolicies, PolicyOptions } from './policy-form'
import { TagRows } from './tag-rows'

const texts = holderTexts.create

/**
 * A step of a wizard: a plain form that leads to the step `to`, or back here with its errors. `list` is the page that
 * Cancel leads to, and below which the wizard is; `previous` the step before.
 */
export function Step({
  name,
  title,
  list,
  to,
  carried,
  previous,
  children,
}: {
  name: string
  title: string
  list: '/users' | '/groups' | '/roles'
  to: 2 | 3
  /** What the other steps have asked for, as hidden fields. */
  carried?: ReactNode
  previous?: string
  children: ReactNode
}) {
  return (
    <div className="max-w-182">
      <Panel name={name} title={title} titleId="step-title" flush>
        <form method="get" action={`${list}/create`}>
          {carried}
          <input type="hidden" name="step" value={to} />
          <div className="grid gap-6 p-(--inset)">{children}</div>
          <PanelActions>
            <SubmitButton>{texts.next}</SubmitButton>
            {previous && <ButtonLink href={previous}>{texts.previous}</ButtonLink>}
            <ButtonLink href={list} variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </form>
      </Panel>
    </div>
  )
}

/** Fields for the name and the path of something new, with what is wrong with them. */
export function NameAndPath({
  of: { name, path },
  labels,
  problems,
}: {
  of: { name: string; path: string }
  labels: { name: string; nameHint: string; path: string; pathHint: string }
  problems: readonly FormError[]
}) {
  const errorAt = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <>
      <TextField
        name="name"
        label={labels.name}
        hint={labels.nameHint}
        error={errorAt('name')}
        defaultValue={name}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        name="path"
        label={labels.path}
        hint={labels.pathHint}
        error={errorAt('path')}
        defaultValue={path}
        autoComplete="off"
        spellCheck={false}
        code
      />
    </>
  )
}

/** Fields for the permissions boundary, if the policies may be listed, and for tags. */
export function BoundaryAndTags({
  listed,
  boundary,
  boundaryHint,
  tags,
}: {
  listed: ListedPolicies
  boundary: string | undefined
  boundaryHint: string
  tags: readonly { Key: string; Value: string }[]
}) {
  return (
    <>
      {listed.ok && (
        <SelectField name="boundary" label={texts.boundary} hint={boundaryHint} defaultValue={boundary ?? ''}>
          <option value="">{texts.noBoundary}</option>
          <PolicyOptions policies={listed.output.Policies} taken={[]} />
        </SelectField>
      )}
      <fieldset>
        <legend className={LABEL}>{texts.tags}</legend>
        <div className="mt-2 grid gap-3">
          <TagRows tags={tags} />
        </div>
      </fieldset>
    </>
  )
}

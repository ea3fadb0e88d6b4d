'use client'

import { type ReactNode, useActionState } from 'react'
import type { RefusalView } from '@/components/iam/refusal-view'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { roleTexts } from '@/lib/texts/roles'
import { FormRefusal, type Remedies } from '../../../security-credentials/form-refusal'
import { editRole } from '../actions'

const texts = roleTexts.editing

/** Description and longest session of a role. */
export function EditForm({
  name,
  description,
  longest,
  refused,
  remedies,
  backHref,
}: {
  name: string
  description: string
  /** In hours. */
  longest: string
  refused: ButtonRefusal | undefined
  remedies: Remedies
  backHref: string
}) {
  const [state, action] = useActionState<FormState<RefusalView | undefined>, FormData>(editRole, READY)
  const denied = state.result
  return (
    <>
      <ActionForm action={action}>
        <input type="hidden" name="RoleName" value={name} />
        <div className="grid gap-4 p-(--inset)">
          {!denied && <ErrorSummary errors={state.errors} />}
          <TextField
            name="description"
            label={roleTexts.description}
            optional
            error={errorAt(state, 'description')}
            defaultValue={state.values.description ?? description}
            maxLength={1000}
            autoComplete="off"
          />
          <HoursField error={errorAt(state, 'longest')} value={state.values.longest ?? longest} />
        </div>
        <PanelActions>
          <SubmitButton refused={refused} pending={texts.saving}>
            {texts.save}
          </SubmitButton>
          <ButtonLink href={backHref} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
      {denied && <FormRefusal deed={texts.save} refusal={denied} remedies={remedies} />}
    </>
  )
}

/** How long a session of the role may last, in hours. */
function HoursField({ error, value }: { error: ReactNode; value: string }) {
  return (
    <TextField
      name="longest"
      label={roleTexts.longestHours}
      hint={texts.longestHint}
      error={error}
      defaultValue={value}
      inputMode="numeric"
      autoComplete="off"
    />
  )
}

'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import type { ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { FormRefusal, type Remedies } from '../security-credentials/form-refusal'
import type { AccountFieldResult } from './actions'

type State = FormState<AccountFieldResult>

/** Changes one thing that the account is called by: its name or its alias. */
export function AccountFieldForm({
  field,
  label,
  hint,
  value,
  maxLength,
  save,
  button,
  saving,
  refused,
  remedies,
}: {
  field: string
  label: string
  hint: string
  value: string | undefined
  maxLength: number
  save: (state: State, form: FormData) => Promise<State>
  button: string
  saving: string
  refused: ButtonRefusal | undefined
  remedies: Remedies
}) {
  const [state, action] = useActionState<State, FormData>(save, READY)
  const { denied } = state.result ?? {}
  return (
    <>
      <ActionForm action={action}>
        <div className="p-(--inset)">
          {!denied && <ErrorSummary errors={state.errors} />}
          <TextField
            name={field}
            label={label}
            hint={hint}
            error={errorAt(state, field)}
            defaultValue={state.values[field] ?? value}
            autoComplete="off"
            spellCheck={false}
            maxLength={maxLength}
            className="max-w-100"
          />
        </div>
        <PanelActions>
          <SubmitButton variant="secondary" refused={refused} pending={saving}>
            {button}
          </SubmitButton>
        </PanelActions>
      </ActionForm>
      {denied && <FormRefusal deed={button} refusal={denied} remedies={remedies} />}
    </>
  )
}

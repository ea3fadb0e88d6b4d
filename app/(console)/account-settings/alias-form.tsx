'use client'

import { useActionState } from 'react'
import type { ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { accountSettingsTexts } from '@/lib/texts/account-settings'
import { FormRefusal, type Remedies } from '../security-credentials/form-refusal'
import { type AliasResult, saveAlias } from './actions'

const texts = accountSettingsTexts.alias

/** Gives the account an alias, or another one in place of it. */
export function AliasForm({
  alias,
  refused,
  remedies,
}: {
  alias: string | undefined
  refused: ButtonRefusal | undefined
  remedies: Remedies
}) {
  const [state, action] = useActionState<FormState<AliasResult>, FormData>(saveAlias, READY)
  const { denied } = state.result ?? {}
  return (
    <>
      <form action={action}>
        <div className="p-(--inset)">
          {!denied && <ErrorSummary errors={state.errors} />}
          <TextField
            name="alias"
            label={texts.alias}
            hint={texts.hint}
            error={errorAt(state, 'alias')}
            defaultValue={state.values.alias ?? alias}
            autoComplete="off"
            spellCheck={false}
            maxLength={63}
            className="max-w-100"
          />
        </div>
        <PanelActions>
          <SubmitButton variant="secondary" refused={refused} pending={texts.saving}>
            {texts.save}
          </SubmitButton>
        </PanelActions>
      </form>
      {denied && <FormRefusal deed={texts.save} refusal={denied} remedies={remedies} />}
    </>
  )
}

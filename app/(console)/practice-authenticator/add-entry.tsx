'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, READY } from '@/lib/console/form-state'
import { practiceTexts as texts } from '@/lib/texts/practice'
import { addEntry } from './actions'

/** Adds an entry by the address in a QR code. */
export function AddEntry() {
  const [state, action] = useActionState(addEntry, READY)
  return (
    <Panel name="add-entry" title={texts.addTitle} flush>
      <ActionForm action={action} noValidate>
        <div className="grid gap-4 p-(--inset)">
          <ErrorSummary errors={state.errors} />
          <TextField
            name="address"
            label={texts.address}
            hint={texts.addressHint}
            error={errorAt(state, 'address')}
            defaultValue={state.values?.address}
            autoComplete="off"
            code
          />
        </div>
        <PanelActions>
          <SubmitButton pending={texts.adding}>{texts.add}</SubmitButton>
        </PanelActions>
      </ActionForm>
    </Panel>
  )
}

'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { errorAt, READY } from '@/lib/console/form-state'
import { environmentTexts } from '@/lib/texts/environment'
import { make } from './actions'

/** Makes an account of a world at an index. */
export function MakeAccount({ worlds }: { worlds: readonly { name: string; largestIndex: number }[] }) {
  const texts = environmentTexts.make
  const [state, action] = useActionState(make, READY)
  return (
    <Panel name="make-account" title={texts.title} flush>
      <ActionForm action={action} noValidate>
        <div className="grid gap-4 p-(--inset)">
          <ErrorSummary errors={state.errors} />
          <p className="measure">
            {texts.lead} {texts.again}
          </p>
          <div className="grid items-end gap-4 sm:max-w-140 sm:grid-cols-2 [&>.field]:mt-0!">
            <SelectField name="world" label={texts.world} defaultValue={state.values.world ?? 'standard'}>
              {worlds.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </SelectField>
            <TextField
              name="index"
              label={texts.index}
              error={errorAt(state, 'index')}
              defaultValue={state.values.index ?? '1'}
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
            />
          </div>
          <p className="measure text-muted">{texts.indexHint(worlds[0]?.largestIndex ?? 0)}</p>
          <Disclosure summary={texts.own} open={Boolean(state.values.own) || undefined} flush>
            <TextArea
              name="own"
              label={texts.ownLabel}
              hint={texts.ownHint}
              error={errorAt(state, 'own')}
              defaultValue={state.values.own}
              rows={8}
              code
            />
          </Disclosure>
        </div>
        <PanelActions>
          <SubmitButton pending={texts.making}>{texts.verb}</SubmitButton>
        </PanelActions>
      </ActionForm>
    </Panel>
  )
}

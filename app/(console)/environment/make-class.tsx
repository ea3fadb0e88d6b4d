'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary } from '@/components/ui/error-summary'
import { LABEL } from '@/components/ui/field'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, READY } from '@/lib/console/form-state'
import { classTexts } from '@/lib/texts/classes'
import { makeClassHere } from './class-actions'

/** Makes a class of learners. */
export function MakeClass({ labs }: { labs: readonly { id: string; name: string; title: string }[] }) {
  const texts = classTexts.make
  const [state, action] = useActionState(makeClassHere, READY)
  return (
    <ActionForm action={action} className="border-t border-hairline" noValidate>
      <div className="grid gap-4 p-(--inset)">
        <h3>{texts.title}</h3>
        <ErrorSummary errors={state.errors} />
        <div className="grid items-start gap-4 sm:max-w-140 sm:grid-cols-2 [&>.field]:mt-0!">
          <TextField
            name="name"
            label={texts.name}
            hint={texts.nameHint}
            error={errorAt(state, 'name')}
            defaultValue={state.values.name}
            autoComplete="off"
            maxLength={64}
          />
          <TextField
            name="seats"
            label={texts.seats}
            hint="1–200"
            error={errorAt(state, 'seats')}
            defaultValue={state.values.seats ?? '30'}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
          />
        </div>
        <fieldset>
          <legend className={LABEL}>{texts.labs}</legend>
          <p className="text-caption text-muted">{texts.labsHint}</p>
          <div className="mt-2 grid gap-x-5 sm:grid-cols-2 lg:grid-cols-3 [&>.field]:mt-0!">
            {labs.map(({ id, name, title }) => (
              <Checkbox key={id} name={`do-${id}`} value="on" label={`${name} ${title}`} />
            ))}
          </div>
        </fieldset>
      </div>
      <PanelActions>
        <SubmitButton pending={texts.making}>{texts.verb}</SubmitButton>
      </PanelActions>
    </ActionForm>
  )
}

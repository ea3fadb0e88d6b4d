'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { groupTexts } from '@/lib/texts/groups'
import { renameGroup } from '../actions'

const texts = groupTexts.renaming

/** The new name and the new path of a group. */
export function RenameForm({
  name,
  path,
  refused,
  backHref,
}: {
  name: string
  path: string
  refused: ButtonRefusal | undefined
  backHref: string
}) {
  const [state, action] = useActionState<FormState, FormData>(renameGroup, READY)
  return (
    <ActionForm action={action}>
      <input type="hidden" name="GroupName" value={name} />
      <input type="hidden" name="was-path" value={path} />
      <div className="grid gap-4 p-(--inset)">
        <ErrorSummary errors={state.errors} />
        <p className="measure">{texts.lead}</p>
        <TextField
          name="name"
          label={texts.name}
          hint={groupTexts.create.nameHint}
          error={errorAt(state, 'name')}
          defaultValue={state.values.name ?? name}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          name="path"
          label={texts.path}
          hint={groupTexts.create.pathHint}
          error={errorAt(state, 'path')}
          defaultValue={state.values.path ?? path}
          autoComplete="off"
          spellCheck={false}
          code
        />
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
  )
}

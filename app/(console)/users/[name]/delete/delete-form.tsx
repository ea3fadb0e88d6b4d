'use client'

import { useActionState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PanelActions } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { deleteUserTexts as texts } from '@/lib/texts/user-delete'
import { deleteUser } from './actions'

/** Asks for the name before everything is deleted. A refusal that is foreseen is said, and does not forbid to try. */
export function DeleteForm({
  name,
  stopsAt,
  backHref,
}: {
  name: string
  /** The first call that would be refused. */
  stopsAt: { action: string } | undefined
  backHref: string
}) {
  const [state, action] = useActionState<FormState, FormData>(deleteUser, READY)
  return (
    <form action={action}>
      <input type="hidden" name="UserName" value={name} />
      <div className="grid max-w-160 gap-4 p-(--inset)">
        <ErrorSummary errors={state.errors} />
        <p className="measure">{texts.irreversible(name)}</p>
        {stopsAt && (
          <p className="measure font-semibold text-danger">
            <Prose text={texts.willStop(stopsAt.action)} />
          </p>
        )}
        <TextField
          name="confirm"
          label={texts.type(name)}
          error={errorAt(state, 'confirm')}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <PanelActions>
        <SubmitButton variant="danger" pending={texts.deleting}>
          {texts.delete}
        </SubmitButton>
        <ButtonLink href={backHref} variant="quiet" className="-me-3 ms-auto">
          {commonTexts.cancel}
        </ButtonLink>
      </PanelActions>
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PanelActions } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import type { NamedHolder } from '@/lib/console/holders'
import { commonTexts } from '@/lib/texts/common'
import { deletionTexts as texts } from '@/lib/texts/deletion'
import { deleteHolder } from './delete-actions'
import { HolderFields } from './holder-fields'

/** Asks for the name before everything is deleted. A refusal that is foreseen is said, and does not forbid to try. */
export function DeleteForm({
  holder,
  stopsAt,
  backHref,
}: {
  holder: NamedHolder
  /** The first call that would be refused. */
  stopsAt: { action: string } | undefined
  backHref: string
}) {
  const [state, action] = useActionState<FormState, FormData>(deleteHolder, READY)
  const { kind, name } = holder
  return (
    <form action={action}>
      <HolderFields holder={holder} />
      <div className="grid max-w-160 gap-4 p-(--inset)">
        <ErrorSummary errors={state.errors} />
        <p className="measure">{texts.irreversible[kind](name)}</p>
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
          {texts.title[kind]}
        </SubmitButton>
        <ButtonLink href={backHref} variant="quiet" className="-me-3 ms-auto">
          {commonTexts.cancel}
        </ButtonLink>
      </PanelActions>
    </form>
  )
}

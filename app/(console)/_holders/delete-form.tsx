'use client'

import { type ReactNode, useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
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

type Deletion = {
  /** The first call that would be refused. */
  stopsAt: { action: string } | undefined
  backHref: string
}

/** Asks for the name of a user, group or role before everything is deleted. */
export function DeleteForm({ holder, ...deletion }: Deletion & { holder: NamedHolder }) {
  const { kind, name } = holder
  return (
    <DeletionForm
      action={deleteHolder}
      name={name}
      irreversible={texts.irreversible[kind](name)}
      verb={texts.title[kind]}
      {...deletion}
    >
      <HolderFields holder={holder} />
    </DeletionForm>
  )
}

/** Asks for a name before a deletion. A refusal that is foreseen is said, and does not forbid to try. */
export function DeletionForm({
  action: perform,
  name,
  irreversible,
  verb,
  stopsAt,
  backHref,
  children,
}: Deletion & {
  action: (before: FormState, data: FormData) => Promise<FormState>
  name: string
  irreversible: string
  verb: string
  /** Fields that say what is deleted. */
  children: ReactNode
}) {
  const [state, action] = useActionState<FormState, FormData>(perform, READY)
  return (
    <ActionForm action={action}>
      {children}
      <div className="grid max-w-160 gap-4 p-(--inset)">
        <ErrorSummary errors={state.errors} />
        <p className="measure">{irreversible}</p>
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
          {verb}
        </SubmitButton>
        <ButtonLink href={backHref} variant="quiet" className="-me-3 ms-auto">
          {commonTexts.cancel}
        </ButtonLink>
      </PanelActions>
    </ActionForm>
  )
}

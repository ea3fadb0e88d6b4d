'use client'

import { type ReactNode, useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, READY } from '@/lib/console/form-state'
import type { EffectView } from '@/lib/console/policies/effect/view-types'
import { commonTexts } from '@/lib/texts/common'
import { ConfirmFields } from './confirm-fields'

/** Makes a change, once what it opens has been looked at. `children` are hidden fields that say which. */
export function ConfirmForm({
  children,
  title,
  work,
  name,
  view,
  verb,
  pending,
  refused,
  backHref,
}: {
  children: ReactNode
  title: string
  work: (before: FormState, form: FormData) => Promise<FormState>
  /** The policy's, to be typed where a write opens without MFA. */
  name: string
  /** Undefined where the effect is not known. */
  view: EffectView | undefined
  verb: string
  pending: string
  refused: ButtonRefusal | undefined
  backHref: string
}) {
  const [state, action] = useActionState<FormState, FormData>(work, READY)
  return (
    <Panel name="save" title={title} flush>
      <ActionForm action={action}>
        {children}
        <div className="grid gap-4 p-(--inset) empty:hidden">
          {state.errors.length > 0 && <ErrorSummary errors={state.errors} />}
          {view && <ConfirmFields view={view} name={name} state={state} />}
        </div>
        <PanelActions>
          <SubmitButton refused={refused} pending={pending}>
            {verb}
          </SubmitButton>
          <ButtonLink href={backHref} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
    </Panel>
  )
}

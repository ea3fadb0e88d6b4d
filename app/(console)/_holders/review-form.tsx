'use client'

import { type ReactNode, useActionState } from 'react'
import type { RefusalView } from '@/components/iam/refusal-view'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { holderTexts } from '@/lib/texts/holders'
import { FormRefusal, type Remedies } from '../security-credentials/form-refusal'
import { CarriedFields } from './carried'

/** What the last button of a wizard calls, and what comes of it where it does not lead on. */
type CreateAction = (before: Created, data: FormData) => Promise<Created>
type Created = FormState<RefusalView | undefined>

/** The last step of a wizard: its button, below what was chosen. */
export function ReviewForm({
  create,
  texts,
  listHref,
  fields,
  refused,
  remedies,
  previousHref,
  summary,
}: {
  create: CreateAction
  texts: { review: string; create: string; creating: string }
  /** Where Cancel leads. */
  listHref: string
  fields: readonly (readonly [name: string, value: string])[]
  refused: ButtonRefusal | undefined
  remedies: Remedies
  previousHref: string
  summary: ReactNode
}) {
  const [state, action] = useActionState<Created, FormData>(create, READY)
  const denied = state.result
  return (
    <Panel name="review" title={texts.review} titleId="step-title" flush>
      <ActionForm action={action}>
        <CarriedFields fields={fields} />
        {!denied && state.errors.length > 0 && (
          <div className="p-(--inset) pb-0">
            <ErrorSummary errors={state.errors} />
          </div>
        )}
        {summary}
        <PanelActions>
          <SubmitButton refused={refused} pending={texts.creating}>
            {texts.create}
          </SubmitButton>
          <ButtonLink href={previousHref}>{holderTexts.create.previous}</ButtonLink>
          <ButtonLink href={listHref} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
      {denied && <FormRefusal deed={texts.create} refusal={denied} remedies={remedies} />}
    </Panel>
  )
}

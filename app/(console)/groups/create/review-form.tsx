'use client'

import { type ReactNode, useActionState } from 'react'
import type { RefusalView } from '@/components/iam/refusal-view'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { groupTexts } from '@/lib/texts/groups'
import { holderTexts } from '@/lib/texts/holders'
import { CarriedFields } from '../../_holders/carried'
import { FormRefusal, type Remedies } from '../../security-credentials/form-refusal'
import { createGroup } from './actions'

const texts = groupTexts.create

/** The last button, below what was chosen. */
export function ReviewForm({
  fields,
  refused,
  remedies,
  previousHref,
  summary,
}: {
  fields: readonly (readonly [name: string, value: string])[]
  refused: ButtonRefusal | undefined
  remedies: Remedies
  previousHref: string
  summary: ReactNode
}) {
  const [state, action] = useActionState<FormState<RefusalView | undefined>, FormData>(createGroup, READY)
  const denied = state.result
  return (
    <Panel name="review" title={texts.review} titleId="step-title" flush>
      <form action={action}>
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
          <ButtonLink href="/groups" variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </form>
      {denied && <FormRefusal deed={texts.create} refusal={denied} remedies={remedies} />}
    </Panel>
  )
}

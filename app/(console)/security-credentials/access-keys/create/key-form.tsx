'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Stepper } from '@/components/ui/stepper'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { FormState } from '@/lib/console/form-state'
import { createKeyTexts as texts } from '@/lib/texts/access-keys'
import { commonTexts } from '@/lib/texts/common'
import { FormRefusal, type Remedies } from '../../form-refusal'
import { pageOf } from '../../whose'
import { createKey, type KeyResult } from './actions'
import { RetrieveKey } from './retrieve-key'

const BEFORE: FormState<KeyResult> = { status: 'ready', errors: [], values: {} }

/** Steps 2 and 3: the description, and in the answer to it the key. */
export function KeyForm({
  user,
  hasDescription,
  remedies,
}: {
  /** For whom the key is, if not for the reader. */
  user: string | undefined
  hasDescription: boolean
  remedies: Remedies
}) {
  const query = user === undefined ? '' : `?${new URLSearchParams({ user })}`
  const [{ errors, values, result }, action] = useActionState(createKey, BEFORE)
  const { denied, created } = result ?? {}
  if (created) {
    return (
      <>
        <Stepper steps={texts.steps} current={2} />
        <RetrieveKey {...created} doneHref={`${pageOf(user)}#access-keys`} />
      </>
    )
  }
  return (
    <>
      <Stepper steps={texts.steps} current={1} />
      <Panel name="key-description" title={texts.description} titleId="step-title" flush>
        <ActionForm action={action}>
          {user !== undefined && <input type="hidden" name="user" value={user} />}
          <div className="p-(--inset)">
            {!denied && <ErrorSummary errors={errors} />}
            {hasDescription ? (
              <TextField
                name="description"
                label={texts.description}
                hint={texts.descriptionHint}
                error={errors.find(({ field }) => field === 'description')?.message}
                defaultValue={values.description}
                optional
                autoComplete="off"
              />
            ) : (
              <p className="measure">{texts.descriptionOfRoot}</p>
            )}
          </div>
          <PanelActions>
            <SubmitButton pending={texts.creating}>{texts.title}</SubmitButton>
            <ButtonLink href={`/security-credentials/access-keys/create${query}`}>{texts.previous}</ButtonLink>
            <ButtonLink href={pageOf(user)} variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </ActionForm>
        {denied && <FormRefusal deed={texts.title} refusal={denied} remedies={remedies} />}
      </Panel>
    </>
  )
}

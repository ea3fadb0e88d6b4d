'use client'

import { useActionState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Stepper } from '@/components/ui/stepper'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { FormState } from '@/lib/console/form-state'
import { FormRefusal, type Remedies } from '../../form-refusal'
import { createKey, type KeyResult } from './actions'
import { RetrieveKey } from './retrieve-key'
import { STEPS } from './steps'

const BEFORE: FormState<KeyResult> = { status: 'ready', errors: [], values: {} }

/** Steps 2 and 3: the description, and in the answer to it the key. */
export function KeyForm({ hasDescription, remedies }: { hasDescription: boolean; remedies: Remedies }) {
  const [{ errors, values, result }, action] = useActionState(createKey, BEFORE)
  const { denied, created } = result ?? {}
  if (created) {
    return (
      <>
        <Stepper steps={STEPS} current={2} />
        <RetrieveKey {...created} />
      </>
    )
  }
  return (
    <>
      <Stepper steps={STEPS} current={1} />
      <Panel name="key-description" title="Description" titleId="step-title" flush>
        <form action={action}>
          <div className="p-(--inset)">
            {!denied && <ErrorSummary errors={errors} />}
            {hasDescription ? (
              <TextField
                name="description"
                label="Description"
                hint="What the key is for and where it is kept. It becomes a tag of your user (iam:TagUser), under the ID of the key."
                error={errors.find(({ field }) => field === 'description')?.message}
                defaultValue={values.description}
                optional
                autoComplete="off"
              />
            ) : (
              <p className="measure">A description is a tag of the user, and the root user has no tags.</p>
            )}
          </div>
          <PanelActions>
            <SubmitButton pending="Creating the access key">Create access key</SubmitButton>
            <ButtonLink href="/security-credentials/access-keys/create">Previous</ButtonLink>
            <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
              Cancel
            </ButtonLink>
          </PanelActions>
        </form>
        {denied && <FormRefusal deed="Create access key" refusal={denied} remedies={remedies} />}
      </Panel>
    </>
  )
}

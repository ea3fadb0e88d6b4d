'use client'

import { useActionState } from 'react'
import { CodePair } from '@/components/iam/code-pair'
import { FROM_LEFT_EDGE, SetupStep, SetupSteps } from '@/components/iam/setup-steps'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Flash } from '@/components/ui/flash'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import type { FormState } from '@/lib/console/form-state'
import { FormRefusal, type Remedies } from '../../form-refusal'
import { type ResyncResult, resyncDevice } from './actions'

const BEFORE: FormState<ResyncResult> = { status: 'ready', errors: [], values: {} }

/** Two consecutive codes of one device. */
export function ResyncForm({
  serial,
  name,
  serverNow,
  frozen,
  remedies,
}: {
  serial: string
  name: string
  serverNow: number
  frozen: boolean
  remedies: Remedies
}) {
  const [{ status, errors, result }, action] = useActionState(resyncDevice, BEFORE)
  const { denied, found, serverTime } = result ?? {}
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message
  if (status === 'done') {
    return (
      <>
        <div className="p-(--inset)">
          <Flash tone="success" title={`Device ${name} is in sync`}>
            {found && <p>{found}</p>}
          </Flash>
        </div>
        <PanelActions>
          <ButtonLink href="/security-credentials" variant="primary">
            Back to Security credentials
          </ButtonLink>
        </PanelActions>
      </>
    )
  }
  return (
    <>
      <form action={action}>
        <input type="hidden" name="serial" value={serial} />
        {!denied && errors.length > 0 && (
          <div className="px-(--inset) pt-(--inset)">
            <ErrorSummary errors={errors}>
              {serverTime !== undefined && (
                <p className="mt-1">
                  The server's clock says <Time at={serverTime} format="clock" />.
                </p>
              )}
            </ErrorSummary>
          </div>
        )}
        <SetupSteps>
          <SetupStep
            number={1}
            title={`Open ${name} in your authenticator app`}
            text="The entry that you added when you assigned the device."
          />
          <SetupStep
            number={2}
            title="Enter two consecutive codes"
            text="Type the code that the app shows, wait for it to change, then type the next one."
          >
            <CodePair
              className={FROM_LEFT_EDGE}
              serverNow={serverNow}
              frozen={frozen}
              errors={{ code1: errorAt('code1'), code2: errorAt('code2') }}
            />
          </SetupStep>
        </SetupSteps>
        <PanelActions>
          <SubmitButton pending="Resynchronizing">Resync</SubmitButton>
          <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
            Cancel
          </ButtonLink>
        </PanelActions>
      </form>
      {denied && <FormRefusal deed="Resync" refusal={denied} remedies={remedies} />}
    </>
  )
}

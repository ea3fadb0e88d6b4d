'use client'

import { useActionState } from 'react'
import { Arn } from '@/components/ui/arn'
import { ButtonLink } from '@/components/ui/button'
import { type ActionResult, Flash } from '@/components/ui/flash'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/console/form-state'
import { removeOwnDevice } from '../../actions'

const BEFORE: FormState<ActionResult> = { status: 'ready', errors: [], values: {} }

export function RemoveForm({
  serial,
  name,
  isOnly,
  isOfThisSession,
}: {
  serial: string
  name: string
  isOnly: boolean
  isOfThisSession: boolean
}) {
  const [{ errors, result }, action] = useActionState(removeOwnDevice, BEFORE)
  const back = <ButtonLink href="/security-credentials">Back to Security credentials</ButtonLink>
  if (result ?? errors.length > 0) {
    return (
      <>
        <div className="mb-5 grid gap-2 empty:hidden">
          <Flash
            tone={result?.tone ?? 'danger'}
            title={result?.title ?? errors[0]?.message ?? 'This could not be done'}
            calls={result?.calls}
          >
            {result?.text && <p>{result.text}</p>}
          </Flash>
        </div>
        {back}
      </>
    )
  }
  return (
    <Panel name="remove" title={`Remove ${name}?`} flush>
      <form action={action}>
        <input type="hidden" name="serial" value={serial} />
        <div className="p-(--inset) grid gap-3">
          <p>
            <Arn value={serial} />
          </p>
          <p className="measure">
            After this you can sign in without it. Policies that demand MFA then refuse you until a new device is
            assigned.
            {isOnly && ' It is your only device.'}
            {isOfThisSession && ' You signed in to this session with it. The session itself stays as it is.'}
          </p>
        </div>
        <PanelActions>
          <SubmitButton variant="danger" pending="Removing">
            Remove
          </SubmitButton>
          <SubmitButton variant="secondary" name="deactivateOnly" value="yes" pending="Deactivating">
            Deactivate only
          </SubmitButton>
          {back}
        </PanelActions>
      </form>
    </Panel>
  )
}

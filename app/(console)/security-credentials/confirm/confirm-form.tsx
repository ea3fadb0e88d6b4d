'use client'

import { useActionState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { Countdown } from '@/components/ui/countdown'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, READY } from '@/lib/console/form-state'
import { confirm } from './actions'

/** Asks for a code of one of the person's devices. */
export function ConfirmForm({
  devices,
  preferred,
  next,
  minutes,
  serverNow,
  frozen,
}: {
  devices: readonly { serialNumber: string; name: string }[]
  /** The device that is chosen to begin with. */
  preferred: string
  next: string
  minutes: number
  serverNow: number
  frozen: boolean
}) {
  const [state, action] = useActionState(confirm, READY)
  const [only] = devices
  return (
    <Panel name="confirm" title="Enter a code of your MFA device" flush>
      <form action={action} noValidate>
        <input type="hidden" name="next" value={next} />
        <div className="p-(--inset)">
          <ErrorSummary errors={state.errors} />
          <p className="measure mb-5">
            You are about to change how you sign in or sign requests. This takes a code that is no more than{' '}
            {minutes === 1 ? 'a minute' : `${minutes} minutes`} old. It does not change what the policies allow.
          </p>
          {devices.length > 1 ? (
            <RadioCards
              name="device"
              legend="Your devices"
              error={errorAt(state, 'device')}
              defaultValue={state.values.device ?? preferred}
              cards={devices.map(({ serialNumber, name }) => ({ value: serialNumber, title: name, icon: 'phone' }))}
            />
          ) : (
            <input type="hidden" name="device" value={only?.serialNumber} />
          )}
          <CodeField
            label="MFA code"
            name="code"
            hint={
              devices.length > 1
                ? 'The six digits on the device you chose.'
                : `The six digits on your device ${only?.name ?? ''}.`
            }
            error={errorAt(state, 'code')}
            beside={<Countdown serverNow={serverNow} frozen={frozen} />}
          />
          <p className="text-muted mt-5">
            Each code works once. If you signed in with the code you see now, wait for the next one. If you lost the
            device, ask an administrator to deactivate it.
          </p>
        </div>
        <PanelActions>
          <SubmitButton pending="Checking">Confirm</SubmitButton>
          <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
            Cancel
          </ButtonLink>
        </PanelActions>
      </form>
    </Panel>
  )
}

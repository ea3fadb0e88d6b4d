'use client'

import { useActionState } from 'react'
import { ButtonRow } from '@/components/ui/button-row'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import { errorAt, READY } from '@/lib/console/form-state'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { CancelButton, CancelForm } from '../../cancel-button'
import { PageTitle } from '../../page-title'
import { choose } from '../actions'

const TEXTS = signInMfaTexts.choose

/** A device to choose. `lastUsedAt` is null when it never was, and undefined where that is not told. */
type DeviceChoice = { serialNumber: string; name: string; lastUsedAt?: number | null }

/** The user's devices under their type, the last used first. */
export function ChooseForm({
  devices,
  chosen,
  now,
}: {
  devices: readonly DeviceChoice[]
  chosen?: string
  now: number
}) {
  const [state, action] = useActionState(choose, READY)
  return (
    <>
      <form action={action} className="mt-6" noValidate>
        <PageTitle title={TEXTS.title} state={state.status === 'failed' ? 'failed' : undefined} />
        <ErrorSummary errors={state.errors} />
        <RadioCards
          name="device"
          legend={TEXTS.apps}
          error={errorAt(state, 'device')}
          defaultValue={chosen ?? devices[0]?.serialNumber}
          cards={devices.map((device) => ({
            value: device.serialNumber,
            title: device.name,
            text: <LastUse at={device.lastUsedAt} now={now} />,
            icon: 'phone',
          }))}
        />
        <ButtonRow className="mt-5">
          <SubmitButton pending={TEXTS.continuing} className="min-w-28">
            {TEXTS.continue}
          </SubmitButton>
          <CancelButton />
        </ButtonRow>
      </form>
      <CancelForm />
    </>
  )
}

function LastUse({ at, now }: { at: number | null | undefined; now: number }) {
  if (at === undefined) return null
  if (at === null) return TEXTS.unused
  return (
    <>
      {TEXTS.lastUsed}
      <Time at={at} now={now} />
    </>
  )
}

'use client'

import { useActionState } from 'react'
import { ButtonRow } from '@/components/ui/button-row'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import { errorAt, READY } from '@/lib/console/form-state'
import { deviceTexts } from '@/lib/texts/devices'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { CancelButton, CancelForm } from '../../cancel-button'
import { PageTitle } from '../../page-title'
import { choose } from '../actions'

const TEXTS = signInMfaTexts.choose

/** Devices of one kind to choose from. `lastUsedAt` is null when one never was used, and undefined where that is not told. */
type Group = {
  kind: keyof typeof deviceTexts.kinds
  devices: readonly { serialNumber: string; name: string; lastUsedAt?: number | null }[]
}

const ICONS = { virtual: 'phone', passkey: 'passkey', hardware: 'device' } as const

/** The user's devices under their kind, the last used first. */
export function ChooseForm({ groups, chosen, now }: { groups: readonly Group[]; chosen?: string; now: number }) {
  const [state, action] = useActionState(choose, READY)
  return (
    <>
      <form action={action} className="mt-6" noValidate>
        <PageTitle title={TEXTS.title} state={state.status === 'failed' ? 'failed' : undefined} />
        <ErrorSummary errors={state.errors} />
        {groups.map(({ kind, devices }, index) => (
          <RadioCards
            key={kind}
            name="device"
            // The summary of errors leads to the first group.
            id={index === 0 ? 'device' : `device-${kind}`}
            legend={deviceTexts.kinds[kind].many}
            error={index === 0 && errorAt(state, 'device')}
            defaultValue={chosen ?? groups[0]?.devices[0]?.serialNumber}
            cards={devices.map((device) => ({
              value: device.serialNumber,
              title: device.name,
              text: <LastUse at={device.lastUsedAt} now={now} />,
              icon: ICONS[kind],
            }))}
          />
        ))}
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

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

/** A device, or all passkeys together. `lastUsedAt` is null when it never was used, and undefined where that is not told. */
type Choice = { serialNumber: string; names: readonly string[]; lastUsedAt?: number | null }
type Group = { kind: keyof typeof deviceTexts.kinds; choices: readonly Choice[] }

const KINDS = deviceTexts.kinds
const ICONS = { virtual: 'phone', passkey: 'passkey', hardware: 'device' } as const

/** The user's passkeys as one choice, and the other devices under their kind. */
export function ChooseForm({
  groups,
  preferred,
  now,
}: {
  groups: readonly Group[]
  /** The serial number that is chosen to begin with. */
  preferred: string
  now: number
}) {
  const [state, action] = useActionState(choose, READY)
  return (
    <>
      <form action={action} className="mt-6" noValidate>
        <PageTitle title={TEXTS.title} state={state.status === 'failed' ? 'failed' : undefined} />
        <ErrorSummary errors={state.errors} />
        {groups.map(({ kind, choices }, index) => (
          <RadioCards
            key={kind}
            name="device"
            // The summary of errors leads to the first group.
            id={index === 0 ? 'device' : `device-${kind}`}
            // The one card of the passkeys says what they are.
            legend={kind === 'passkey' ? <span className="sr-only">{KINDS[kind].many}</span> : KINDS[kind].many}
            error={index === 0 && errorAt(state, 'device')}
            defaultValue={preferred}
            cards={choices.map((choice) => ({
              value: choice.serialNumber,
              icon: ICONS[kind],
              ...cardOf(kind, choice, now),
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

function cardOf(kind: Group['kind'], { names, lastUsedAt }: Choice, now: number) {
  const name = names.join(', ')
  const lastUse = <LastUse at={lastUsedAt} now={now} />
  if (kind !== 'passkey') return { title: name, text: lastUse }
  return {
    title: KINDS[kind].one,
    text: (
      <>
        <span className="block wrap-anywhere">{name}</span>
        {lastUse}
      </>
    ),
  }
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

'use client'

import { useActionState } from 'react'
import type { EnrolmentView } from '@/components/iam/enrolment-secret'
import { AppSetup } from '@/components/iam/mfa-wizard'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { FormState } from '@/lib/console/form-state'
import { FormRefusal, type Remedies } from '../../../form-refusal'
import { deleteAndLeave, type EnableResult, enableDevice, leaveSetup } from '../actions'

const BEFORE: FormState<EnableResult> = { status: 'ready', errors: [], values: {} }

/** The form of step 2. */
export function SetUp({
  enrolment,
  serial,
  serverNow,
  frozen,
  mayDelete,
  remedies,
}: {
  enrolment: EnrolmentView
  serial: string
  serverNow: number
  frozen: boolean
  mayDelete: boolean
  remedies: Remedies
}) {
  const [{ errors, result }, action] = useActionState(enableDevice, BEFORE)
  const { denied, hints = [], serverTime } = result ?? {}
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <AppSetup
      enrolment={enrolment}
      serial={serial}
      serverNow={serverNow}
      frozen={frozen}
      action={action}
      errors={denied ? [] : errors}
      fieldErrors={{ code1: errorAt('code1'), code2: errorAt('code2') }}
      help={<Help hints={hints} serverTime={serverTime} />}
      refusal={
        denied && (
          <FormRefusal deed="Add MFA" refusal={denied} remedies={remedies}>
            The device stays in the account and belongs to nobody. You find it under the unfinished devices of{' '}
            <Link href="/security-credentials#mfa-devices">Security credentials</Link>.
          </FormRefusal>
        )
      }
      previousHref={`/security-credentials/mfa/assign?serial=${encodeURIComponent(serial)}`}
      leaveAction={leaveSetup}
      deleteAction={mayDelete ? deleteAndLeave : undefined}
    />
  )
}

function Help({ hints, serverTime }: { hints: readonly string[]; serverTime: number | undefined }) {
  if (hints.length === 0) return null
  return (
    <div className="mt-1 grid gap-1">
      {hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      {serverTime !== undefined && (
        <p>
          The server's clock says <Time at={serverTime} format="clock" />. If the clock of your app's device differs,
          set it right.
        </p>
      )}
    </div>
  )
}

'use client'

import { useActionState } from 'react'
import type { EnrolmentView } from '@/components/iam/enrolment-secret'
import { AppSetup } from '@/components/iam/mfa-wizard'
import { Link } from '@/components/ui/link'
import type { CodePairResult } from '@/lib/console/code-pair'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { FormRefusal, type Remedies } from '../../../form-refusal'
import { deleteAndLeave, enableDevice, leaveSetup } from '../actions'

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
  const [state, action] = useActionState<FormState<CodePairResult>, FormData>(enableDevice, READY)
  const { denied, help } = state.result ?? {}
  return (
    <AppSetup
      enrolment={enrolment}
      serial={serial}
      serverNow={serverNow}
      frozen={frozen}
      action={action}
      errors={denied ? [] : state.errors}
      fieldErrors={{ code1: errorAt(state, 'code1'), code2: errorAt(state, 'code2') }}
      help={help}
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

'use client'

import { useActionState } from 'react'
import type { EnrolmentView } from '@/components/iam/enrolment-secret'
import { AppSetup } from '@/components/iam/mfa-wizard'
import type { PracticeEntryView } from '@/components/iam/practice-entry-view'
import { Prose } from '@/components/ui/prose'
import type { CodePairResult } from '@/lib/console/code-pair'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { FormRefusal, type Remedies } from '../../../form-refusal'
import { hrefOfUser, pageOf } from '../../../whose'
import { deleteAndLeave, enableDevice, leaveSetup, sendToPractice } from '../actions'
import { STEP_1 } from '../steps'

const texts = mfaSetupTexts.setUp

/** The form of step 2. */
export function SetUp({
  user,
  enrolment,
  serial,
  serverNow,
  frozen,
  mayDelete,
  remedies,
  practice,
}: {
  /** Whose device it will be, if not the reader's. */
  user: string | undefined
  enrolment: EnrolmentView
  serial: string
  serverNow: number
  frozen: boolean
  mayDelete: boolean
  remedies: Remedies
  /** In training: whether there is an entry, and the entry. */
  practice: { entry: PracticeEntryView | undefined } | undefined
}) {
  const [state, action] = useActionState<FormState<CodePairResult>, FormData>(enableDevice, READY)
  const { denied, help } = state.result ?? {}
  return (
    <AppSetup
      user={user}
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
          <FormRefusal deed={texts.add} refusal={denied} remedies={remedies}>
            <Prose text={texts.keepsDevice(pageOf(user))} />
          </FormRefusal>
        )
      }
      previousHref={hrefOfUser(user, STEP_1, { serial })}
      leaveAction={leaveSetup}
      deleteAction={mayDelete ? deleteAndLeave : undefined}
      practice={practice?.entry}
      sendToPractice={practice && sendToPractice}
    />
  )
}

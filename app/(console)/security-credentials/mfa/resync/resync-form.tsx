'use client'

import { useActionState } from 'react'
import { CodePairStep } from '@/components/iam/code-pair-step'
import type { PracticeEntryView } from '@/components/iam/practice-entry-view'
import { SetupStep, SetupSteps } from '@/components/iam/setup-steps'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { Flash } from '@/components/ui/flash'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { codePairTexts } from '@/lib/texts/mfa-codes'
import { resyncTexts } from '@/lib/texts/mfa-resync'
import { FormRefusal, type Remedies } from '../../form-refusal'
import { pageOf } from '../../whose'
import { type ResyncResult, resyncDevice } from './actions'

/** Asks for two consecutive codes of one device. */
export function ResyncForm({
  serial,
  user,
  name,
  isToken,
  serverNow,
  frozen,
  period,
  remedies,
  practice,
}: {
  serial: string
  /** Whose device it is, if not the reader's. */
  user: string | undefined
  name: string
  /** It is a hardware token, not an entry in an app. */
  isToken: boolean
  serverNow: number
  frozen: boolean
  /** How long the device shows a code, in seconds. */
  period: number | 'unknown'
  remedies: Remedies
  practice: PracticeEntryView | undefined
}) {
  const [state, action] = useActionState<FormState<ResyncResult>, FormData>(resyncDevice, READY)
  const { denied, found, help } = state.result ?? {}
  if (state.status === 'done') {
    return (
      <>
        <div className="p-(--inset)">
          <Flash tone="success" title={resyncTexts.done(name)}>
            {found && <p>{found}</p>}
          </Flash>
        </div>
        <PanelActions>
          <ButtonLink href={pageOf(user)} variant="primary">
            {commonTexts.toCredentials}
          </ButtonLink>
        </PanelActions>
      </>
    )
  }
  return (
    <>
      <ActionForm action={action}>
        <input type="hidden" name="serial" value={serial} />
        {user !== undefined && <input type="hidden" name="user" value={user} />}
        <SetupSteps>
          {isToken ? (
            <SetupStep number={1} title={resyncTexts.take(name)} text={resyncTexts.takeText} />
          ) : (
            <SetupStep number={1} title={resyncTexts.open(name)} text={resyncTexts.openText} />
          )}
          <CodePairStep
            number={2}
            serverNow={serverNow}
            frozen={frozen}
            period={period}
            errors={denied ? [] : state.errors}
            help={help}
            practice={practice}
            fieldErrors={{ code1: errorAt(state, 'code1'), code2: errorAt(state, 'code2') }}
          />
        </SetupSteps>
        <PanelActions>
          <SubmitButton pending={codePairTexts.resyncing}>{codePairTexts.resync}</SubmitButton>
          <ButtonLink href={pageOf(user)} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
      {denied && <FormRefusal deed={codePairTexts.resync} refusal={denied} remedies={remedies} />}
    </>
  )
}

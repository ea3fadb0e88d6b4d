'use client'

import { useActionState, useEffect } from 'react'
import { forgetPasskey } from '@/components/iam/forget-passkey'
import type { MfaDeviceView } from '@/components/iam/mfa-device-view'
import { RemovalConsequences } from '@/components/iam/remove-device'
import { ActionForm } from '@/components/ui/action-form'
import { Arn } from '@/components/ui/arn'
import { ButtonLink } from '@/components/ui/button'
import { Flash } from '@/components/ui/flash'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { removeTexts } from '@/lib/texts/mfa-remove'
import { partTexts } from '@/lib/texts/parts'
import { type RemovalResult, removeOwnDevice } from '../../actions'
import { pageOf } from '../../whose'

const BEFORE: FormState<RemovalResult> = { status: 'ready', errors: [], values: {} }

/** Asks before a device is removed, and shows what came of it. */
export function RemoveForm({
  serial,
  user,
  name,
  type,
  isOnly,
  isOfThisSession,
  keepsName,
}: {
  serial: string
  /** Whose device it is, if not the reader's. */
  user: string | undefined
  name: string
  type: MfaDeviceView['type']
  isOnly: boolean
  isOfThisSession: boolean
  keepsName: boolean
}) {
  const [{ errors, result }, action] = useActionState(removeOwnDevice, BEFORE)
  useEffect(() => {
    if (result?.forget) forgetPasskey(result.forget)
  }, [result])
  const back = <ButtonLink href={pageOf(user)}>{commonTexts.toCredentials}</ButtonLink>
  if (result ?? errors.length > 0) {
    return (
      <>
        <div className="mb-5 grid gap-2 empty:hidden">
          <Flash
            tone={result?.tone ?? 'danger'}
            title={result?.title ?? errors[0]?.message ?? partTexts.failed}
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
    <Panel name="remove" title={removeTexts.ask(name)} flush>
      <ActionForm action={action}>
        <input type="hidden" name="serial" value={serial} />
        {user !== undefined && <input type="hidden" name="user" value={user} />}
        <div className="p-(--inset) grid gap-3">
          <p>
            <Arn value={serial} />
          </p>
          <RemovalConsequences
            type={type}
            user={user}
            isOnly={isOnly}
            isOfThisSession={isOfThisSession}
            keepsName={keepsName}
          />
        </div>
        <PanelActions>
          <SubmitButton variant="danger" pending={removeTexts.removing}>
            {removeTexts.remove}
          </SubmitButton>
          {type === 'virtual' && (
            <SubmitButton variant="secondary" name="deactivateOnly" value="yes" pending={removeTexts.deactivating}>
              {removeTexts.deactivateOnly}
            </SubmitButton>
          )}
          {back}
        </PanelActions>
      </ActionForm>
    </Panel>
  )
}

'use client'

import { useActionState, useState } from 'react'
import { PasskeyCeremony } from '@/components/iam/passkey-ceremony'
import type { PasskeyParty } from '@/components/iam/passkey-troubles'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel, PanelActions } from '@/components/ui/panel'
import { type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { passkeyTexts } from '@/lib/texts/passkeys'
import { FormRefusal, type Remedies } from '../../../form-refusal'
import { hrefOfUser, pageOf } from '../../../whose'
import { STEP_1 } from '../steps'
import { beginPasskey, enablePasskey, type PasskeyResult } from './actions'

const texts = mfaSetupTexts.passkey

/** The form of step 2: one button, and whatever went wrong at the last press. Nothing is left behind by leaving it. */
export function CreatePasskey({
  name,
  user,
  party,
  isTraining,
  remedies,
}: {
  name: string
  /** Whose passkey it will be, if not the reader's. */
  user: string | undefined
  party: PasskeyParty
  /** Shows what passkeys are bound to. */
  isTraining: boolean
  remedies: Remedies
}) {
  const [begun, setBegun] = useState<FormState<PasskeyResult>>(READY)
  const [finished, finish] = useActionState<FormState<PasskeyResult>, FormData>(enablePasskey, READY)
  // The state of a new attempt replaces that of the one before.
  const state = begun.status === 'failed' ? begun : finished
  const denied = state.result?.denied

  async function ask(form: FormData) {
    const answer = await beginPasskey(READY, form)
    setBegun(answer)
    if (!answer.result?.begun) return undefined
    form.set('serial', answer.result.begun.serial)
    return answer.result.begun.options
  }

  return (
    <Panel name="set-up" title={texts.title} titleId="step-title" flush>
      <PasskeyCeremony
        ceremony="create"
        party={party}
        ask={ask}
        answer={finish}
        errors={denied ? [] : state.errors}
        className="p-(--inset)"
        actions={(button) => (
          <PanelActions>
            {button}
            <ButtonLink href={hrefOfUser(user, STEP_1, { name, type: 'passkey' })}>
              {mfaSetupTexts.setUp.previous}
            </ButtonLink>
            <ButtonLink href={`${pageOf(user)}#mfa-devices`} variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        )}
      >
        <input type="hidden" name="name" value={name} />
        {user !== undefined && <input type="hidden" name="user" value={user} />}
        <p className="measure">{user === undefined ? texts.text : texts.textOf(user)}</p>
        <div className="mt-4">
          <DescriptionList
            columns={isTraining ? 3 : 1}
            items={[
              { term: texts.name, value: name },
              ...(isTraining
                ? [
                    { term: texts.party, value: <code>{party.id}</code> },
                    { term: texts.origin, value: <code>{party.origin}</code> },
                  ]
                : []),
            ]}
          />
        </div>
      </PasskeyCeremony>
      {denied && <FormRefusal deed={passkeyTexts.create.button} refusal={denied} remedies={remedies} />}
    </Panel>
  )
}

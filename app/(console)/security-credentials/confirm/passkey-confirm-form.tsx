'use client'

import { useActionState, useState } from 'react'
import { PasskeyCeremony } from '@/components/iam/passkey-ceremony'
import type { PasskeyParty } from '@/components/iam/passkey-troubles'
import { ButtonLink } from '@/components/ui/button'
import { Panel, PanelActions } from '@/components/ui/panel'
import { type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { confirmTexts as texts } from '@/lib/texts/confirm-code'
import { askPasskey, confirmByPasskey } from './actions'

/** Asks for any of the person's passkeys. */
export function PasskeyConfirmForm({
  names,
  party,
  next,
}: {
  names: readonly string[]
  party: PasskeyParty
  next: string
}) {
  const [asked, setAsked] = useState<FormState<string>>(READY)
  const [answered, answer] = useActionState(confirmByPasskey, READY)

  async function ask(form: FormData) {
    const answer = await askPasskey(READY, form)
    setAsked(answer)
    return answer.result
  }

  return (
    <Panel name="confirm-passkey" title={texts.passkeyPanel} flush>
      <PasskeyCeremony
        ceremony="get"
        party={party}
        ask={ask}
        answer={answer}
        // The state of a new attempt replaces that of the one before.
        errors={(asked.status === 'failed' ? asked : answered).errors}
        errorTitle={texts.notConfirmed}
        className="p-(--inset)"
        actions={(button) => (
          <PanelActions>
            {button}
            <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        )}
      >
        <input type="hidden" name="next" value={next} />
        <p className="measure">{texts.passkeyText(names)}</p>
      </PasskeyCeremony>
    </Panel>
  )
}

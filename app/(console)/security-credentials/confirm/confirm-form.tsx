'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { Countdown } from '@/components/ui/countdown'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { confirmTexts as texts } from '@/lib/texts/confirm-code'
import { codeTexts } from '@/lib/texts/mfa-codes'
import { confirm } from './actions'

/** Asks for a code of one of the person's devices. */
export function ConfirmForm({
  devices,
  preferred,
  next,
  serverNow,
  frozen,
}: {
  devices: readonly { serialNumber: string; name: string; period: number }[]
  /** The device that is chosen to begin with. */
  preferred: string
  next: string
  serverNow: number
  frozen: boolean
}) {
  const [state, action] = useActionState(confirm, READY)
  const [only] = devices
  // Without a script the page cannot follow the choice.
  const isOneRhythm = devices.every(({ period }) => period === only?.period)
  return (
    <Panel name="confirm" title={texts.panel} flush>
      <ActionForm action={action} noValidate>
        <input type="hidden" name="next" value={next} />
        <div className="p-(--inset)">
          <ErrorSummary errors={state.errors} />
          {devices.length > 1 ? (
            <RadioCards
              name="device"
              legend={texts.devices}
              error={errorAt(state, 'device')}
              defaultValue={state.values.device ?? preferred}
              cards={devices.map(({ serialNumber, name }) => ({ value: serialNumber, title: name, icon: 'phone' }))}
            />
          ) : (
            <input type="hidden" name="device" value={only?.serialNumber} />
          )}
          <CodeField
            label={codeTexts.label}
            name="code"
            hint={devices.length > 1 ? texts.hintOfSeveral : texts.hint(only?.name ?? '')}
            error={errorAt(state, 'code')}
            beside={isOneRhythm && <Countdown serverNow={serverNow} frozen={frozen} period={only?.period} />}
          />
          <p className="measure mt-5 text-muted">{texts.help}</p>
        </div>
        <PanelActions>
          <SubmitButton pending={codeTexts.checking}>{texts.submit}</SubmitButton>
          <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
    </Panel>
  )
}

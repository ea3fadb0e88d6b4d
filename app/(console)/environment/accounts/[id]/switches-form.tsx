'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PanelActions } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, READY } from '@/lib/console/form-state'
import { grouped } from '@/lib/texts/count'
import { environmentTexts } from '@/lib/texts/environment'
import type { ShownSwitches } from '@/lib/worlds/account-switches'
import { turnSwitches } from '../../switch-actions'
import { switchWords } from '../../switch-words'

/** Turns the switches of an account. Each field says what holds now, and who says so. */
export function SwitchesForm({
  account,
  switches,
  operations,
  errors,
  most,
}: {
  account: string
  switches: ShownSwitches
  operations: readonly string[]
  errors: readonly { code: string; status: number }[]
  most: { latency: number; failures: number }
}) {
  const texts = environmentTexts.switches
  const { traceValues } = environmentTexts.settings
  const [state, action] = useActionState(turnSwitches, READY)
  const { secondDeviceRule, traceVisibility, throttling, latency, failures } = switches
  const words = switchWords(switches)
  const hint = (text: string, name: keyof ShownSwitches) => (
    <>
      {text} <span className="block">{texts.now(words[name].value, switches[name].from)}</span>
    </>
  )
  const begins = (name: string, value: string) => state.values[name] ?? value
  const onOff = ({ value, from }: { value: boolean; from: string }) => (from === 'server' ? '' : value ? 'on' : 'off')
  return (
    <ActionForm action={action} noValidate>
      <div className="grid gap-5 p-(--inset) [&_.field]:mt-0!">
        <ErrorSummary errors={state.errors} />
        <p className="measure text-muted">{texts.lead}</p>
        <input type="hidden" name="account" value={account} />
        <div className="grid gap-5 sm:max-w-140">
          <SelectField
            name="secondDeviceRule"
            label={texts.secondDevice.name}
            hint={hint(texts.secondDevice.text, 'secondDeviceRule')}
            defaultValue={begins('secondDeviceRule', onOff(secondDeviceRule))}
          >
            <OnOff />
          </SelectField>
          <SelectField
            name="traceVisibility"
            label={texts.traces.name}
            hint={hint(texts.traces.text, 'traceVisibility')}
            defaultValue={begins('traceVisibility', traceVisibility.from === 'server' ? '' : traceVisibility.value)}
          >
            <option value="">{texts.asServer}</option>
            {Object.entries(traceValues).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField
            name="throttling"
            label={texts.throttling.name}
            hint={hint(texts.throttling.text, 'throttling')}
            defaultValue={begins('throttling', onOff(throttling))}
          >
            <OnOff />
          </SelectField>
          <TextField
            name="latency"
            label={texts.latency.name}
            hint={hint(texts.latency.text(grouped(most.latency)), 'latency')}
            error={errorAt(state, 'latency')}
            defaultValue={begins('latency', String(latency.value))}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
          />
        </div>
        <fieldset className="grid gap-5 sm:max-w-140">
          <legend className="mb-2 text-body font-semibold">{texts.failures.name}</legend>
          <p className="text-muted">{hint(texts.failures.text, 'failures')}</p>
          <TextField
            name="next"
            label={texts.failures.next}
            hint={texts.failures.nextText(grouped(most.failures))}
            error={errorAt(state, 'next')}
            defaultValue={begins('next', String(failures.value?.next ?? 0))}
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
          />
          <SelectField
            name="operation"
            label={texts.failures.operation}
            defaultValue={begins('operation', failures.value?.operation ?? '')}
          >
            <option value="">{texts.failures.anyOperation}</option>
            {operations.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </SelectField>
          <SelectField
            name="error"
            label={texts.failures.error}
            defaultValue={begins('error', failures.value?.error ?? 'ServiceUnavailable')}
          >
            {errors.map(({ code, status }) => (
              <option key={code} value={code}>{`${status} ${code}`}</option>
            ))}
          </SelectField>
        </fieldset>
      </div>
      <PanelActions>
        <SubmitButton pending={texts.pending}>{texts.verb}</SubmitButton>
      </PanelActions>
    </ActionForm>
  )
}

function OnOff() {
  const { asServer, on, off } = environmentTexts.switches
  return (
    <>
      <option value="">{asServer}</option>
      <option value="on">{on}</option>
      <option value="off">{off}</option>
    </>
  )
}

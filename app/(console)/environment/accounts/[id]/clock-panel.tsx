import { ActionForm } from '@/components/ui/action-form'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TargetButton } from '@/components/ui/target-button'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import { environmentTexts } from '@/lib/texts/environment'
import { setClock } from '../../actions'

type Clock = { mode: 'real' | 'fixed' | 'offset'; now: string }

const STEPS = [
  { key: 'thirty', seconds: '30' },
  { key: 'hour', seconds: '3600' },
  { key: 'day', seconds: '86400' },
] as const

/** The clock of an account, with what the hook for it can do. */
export function ClockPanel({ account, clock: { mode, now } }: { account: string; clock: Clock }) {
  const texts = environmentTexts.clock
  const to = (fields: Record<string, string>) => ({ action: setClock, fields: { account, ...fields } })
  return (
    <Panel name="clock" title={texts.title}>
      <div className="grid gap-4">
        <p className="measure text-muted">{texts.lead}</p>
        <DescriptionList
          columns={1}
          items={[
            { term: texts.mode, value: environmentTexts.clocks[mode] },
            { term: texts.now, value: <Time at={Date.parse(now)} format="seconds" /> },
          ]}
        />
        <div className="flex flex-wrap gap-2">
          {STEPS.map(({ key, seconds }) => (
            <TargetButton
              key={key}
              to={to({ mode: 'advance', value: seconds })}
              size="small"
              name={texts.advanceLabel(texts.advance[key])}
              pending={texts.setting}
            >
              {texts.advance[key]}
            </TargetButton>
          ))}
          {mode !== 'fixed' && (
            <TargetButton to={to({ mode: 'fixed', value: now })} size="small" pending={texts.setting}>
              {texts.stopNow}
            </TargetButton>
          )}
          {mode !== 'real' && (
            <TargetButton to={to({ mode: 'real' })} size="small" pending={texts.setting}>
              {texts.follow}
            </TargetButton>
          )}
        </div>
        <Disclosure summary={texts.byHand} flush>
          <ActionForm action={setClock} className="mt-2 grid gap-4 [&>.field]:mt-0!">
            <input type="hidden" name="account" value={account} />
            <SelectField name="mode" label={texts.how}>
              {(['advance', 'offset', 'fixed'] as const).map((how) => (
                <option key={how} value={how}>
                  {texts.hows[how]}
                </option>
              ))}
            </SelectField>
            <TextField
              name="value"
              label={texts.value}
              hint={<Prose text={texts.valueHint} />}
              autoComplete="off"
              required
              maxLength={40}
            />
            <div>
              <SubmitButton variant="secondary" pending={texts.setting}>
                {texts.set}
              </SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      </div>
    </Panel>
  )
}

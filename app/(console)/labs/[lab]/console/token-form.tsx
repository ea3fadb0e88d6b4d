import type { ApiConsoleView } from '@/components/iam/api-console-view'
import { PracticeBox } from '@/components/iam/practice-box'
import { PracticeCodes } from '@/components/iam/practice-codes'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { apiConsoleTexts as texts } from '@/lib/texts/api-console'

/** Gets a session token for the access key of a user, with a code of a device or without one. */
export function TokenForm({
  lab,
  view: { keyHolders, devices, practice },
  action,
  values,
}: {
  lab: string
  view: ApiConsoleView
  action: (data: FormData) => void
  values: Readonly<Record<string, string>>
}) {
  const [first = ''] = keyHolders
  const user = values.user ?? first
  const own = devices.find((device) => device.user === user)
  const entries = practice?.entries.filter(({ isToken }) => !isToken) ?? []
  return (
    <ActionForm action={action} className="grid gap-4" noValidate>
      <input type="hidden" name="lab" value={lab} />
      <p className="text-muted">{texts.tokenLead}</p>
      {keyHolders.length === 1 ? (
        <input type="hidden" name="user" value={first} />
      ) : (
        <SelectField name="user" label={texts.tokenOf} defaultValue={user}>
          {keyHolders.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </SelectField>
      )}
      <TextField
        name="serial"
        label={texts.serial}
        defaultValue={values.serial ?? own?.serialNumber ?? entries[0]?.serialNumber ?? ''}
        autoComplete="off"
        code
      />
      <div>
        <CodeField name="code" label={texts.code} />
        {practice && entries.length > 0 && (
          <PracticeBox>
            {entries.map((entry) => (
              <PracticeCodes key={entry.id} entry={entry} clock={practice.clock} fills="code" />
            ))}
          </PracticeBox>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="secondary" pending={texts.getting}>
          {texts.getWithCode}
        </SubmitButton>
        <Button type="submit" variant="quiet" name="bare" value="yes">
          {texts.getBare}
        </Button>
      </div>
    </ActionForm>
  )
}

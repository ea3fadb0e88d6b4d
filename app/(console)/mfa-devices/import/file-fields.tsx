import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { cx } from '@/components/ui/cx'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { INPUT } from '@/components/ui/input'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { tokenImportTexts as texts } from '@/lib/texts/token-import'

/** What is asked about a file; the file itself may not say it. */
const SETTINGS = ['prefix', 'password', 'key', 'encoding', 'period'] as const

/** The file or its content, and what has to be known to read it. Secrets are not filled in again. */
export function FileFields({
  errorAt,
  values,
}: {
  errorAt: (field: string) => string | undefined
  values: Readonly<Record<string, string>>
}) {
  const isAsked = SETTINGS.some((field) => errorAt(field) !== undefined)
  return (
    <>
      <Field id="file" label={texts.file} hint={texts.fileHint} error={errorAt('file')}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept=".xml,.pskc,.pskcxml,.csv,.txt"
            className={cx(INPUT, 'mt-2 block min-h-10 w-full px-3 py-2 text-body max-sm:min-h-11')}
          />
        )}
      </Field>
      <TextArea name="text" label={texts.paste} error={errorAt('text')} optional code rows={5} />
      <Disclosure className="my-4" summary={texts.more} open={isAsked || SETTINGS.some((name) => values[name])}>
        <div className="max-w-100 py-3">
          <TextField
            name="prefix"
            label={texts.prefix}
            hint={texts.prefixHint}
            error={errorAt('prefix')}
            defaultValue={values.prefix}
            maxLength={64}
            autoComplete="off"
            optional
            code
          />
          <Secret name="password" label={texts.password} error={errorAt('password')} />
          <Secret name="key" label={texts.key} hint={texts.keyHint} error={errorAt('key')} />
          <SelectField
            name="encoding"
            label={texts.encoding}
            error={errorAt('encoding')}
            defaultValue={values.encoding}
          >
            <option value="">{texts.byContent}</option>
            <option value="hex">{texts.hex}</option>
            <option value="base32">{texts.base32}</option>
          </SelectField>
          <SelectField name="period" label={texts.period} hint={texts.periodHint} defaultValue={values.period}>
            <option value="30">{texts.every(30)}</option>
            <option value="60">{texts.every(60)}</option>
          </SelectField>
        </div>
      </Disclosure>
      <Checkbox name="skip" label={texts.skip} error={errorAt('skip')} defaultChecked={!!values.skip} />
    </>
  )
}

// No browser should offer to keep it: it belongs to one file.
function Secret(field: { name: string; label: string; hint?: string; error: ReactNode }) {
  return <TextField {...field} type="password" autoComplete="off" spellCheck={false} optional code />
}

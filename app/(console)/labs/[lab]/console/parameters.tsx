import type { ApiFieldView } from '@/components/iam/api-console-view'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState } from '@/lib/console/form-state'
import { apiConsoleTexts as texts } from '@/lib/texts/api-console'

type Typed = Pick<FormState, 'values' | 'errors'>

/** The parameters of an action: those that it needs, and the others behind a line that opens them. */
export function Parameters({ fields, state }: { fields: readonly ApiFieldView[]; state: Typed }) {
  if (fields.length === 0) return <p className="text-muted">{texts.noParameters}</p>
  const isShown = ({ name, isRequired, initial }: ApiFieldView) =>
    isRequired || initial !== undefined || SHOWN.includes(name)
  const needed = fields.filter(isShown)
  const others = fields.filter((field) => !isShown(field))
  const isUsed = others.some(({ name }) => (state.values[`p-${name}`] ?? '') !== '' || errorAt(state, `p-${name}`))
  return (
    <>
      {needed.map((field) => (
        <Parameter key={field.name} field={field} state={state} />
      ))}
      {others.length > 0 && (
        <Disclosure summary={texts.optional(others.length)} open={isUsed}>
          <div className="grid gap-4 pt-2">
            {others.map((field) => (
              <Parameter key={field.name} field={field} state={state} />
            ))}
          </div>
        </Disclosure>
      )}
    </>
  )
}

const isHinted = (kind: ApiFieldView['kind']): kind is keyof typeof texts.hints => Object.hasOwn(texts.hints, kind)

/** Optional for AWS, and yet what most calls are about. */
const SHOWN = ['UserName', 'SerialNumber', 'TokenCode', 'SetAsDefault']

/** Fields of codes, by the ids that the practice authenticator fills. */
const CODES: Readonly<Record<string, string>> = {
  TokenCode: 'code',
  AuthenticationCode1: 'code1',
  AuthenticationCode2: 'code2',
}

function Parameter({ field, state }: { field: ApiFieldView; state: Typed }) {
  const { kind, options = [], suggested = [] } = field
  const name = `p-${field.name}`
  const common = {
    ...{ name, label: field.name, hint: isHinted(kind) ? texts.hints[kind] : undefined, error: errorAt(state, name) },
    defaultValue: state.values[name] ?? field.initial ?? '',
  }
  const optional = !field.isRequired
  if (kind === 'choice' || kind === 'flag') {
    return (
      <SelectField {...common}>
        <option value="">{texts.notGiven}</option>
        {(kind === 'flag' ? ['true', 'false'] : options).map((option) => (
          <option key={option}>{option}</option>
        ))}
      </SelectField>
    )
  }
  if (kind !== 'line') return <TextArea {...common} optional={optional} code rows={kind === 'text' ? 12 : 3} />
  const list = suggested.length > 0 ? `${name}-values` : undefined
  return (
    <>
      <TextField {...common} id={CODES[field.name] ?? name} optional={optional} autoComplete="off" list={list} code />
      {list && (
        <datalist id={list}>
          {suggested.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </>
  )
}

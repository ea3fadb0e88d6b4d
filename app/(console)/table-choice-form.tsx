import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/components/ui/form-action'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { PAGE_SIZES, type TableChoice } from '@/lib/console/table-choice'
import { listTexts } from '@/lib/texts/lists'

/** Which columns a table shows, and how many rows a page has. Without optional columns only the latter. */
export function TableChoiceForm({
  action,
  choice,
  columns = {},
}: {
  action: FormAction
  choice: TableChoice
  /** The headers of the optional columns. */
  columns?: Readonly<Record<string, string>>
}) {
  const names = Object.entries(columns)
  return (
    <Disclosure summary={names.length > 0 ? listTexts.choice : listTexts.rows}>
      <ActionForm action={action} className="grid max-w-100 gap-3 py-3">
        {names.length > 0 && (
          <fieldset>
            <legend className="text-body font-semibold">{listTexts.columns}</legend>
            {names.map(([name, header]) => (
              <Checkbox
                key={name}
                name={`column-${name}`}
                label={header}
                defaultChecked={choice.columns.includes(name)}
              />
            ))}
          </fieldset>
        )}
        <SelectField label={listTexts.rows} name="size" defaultValue={String(choice.size)}>
          {PAGE_SIZES.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </SelectField>
        <div>
          <SubmitButton variant="secondary" size="small">
            {listTexts.keepChoice}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  )
}

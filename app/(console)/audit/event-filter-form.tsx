import { Checkbox } from '@/components/ui/checkbox'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { EventFilter } from '@/lib/console/event-history'

/** What events are looked up by. A form that asks the same address, so it works without scripts and can be linked to. */
export function EventFilterForm({ isEverybodys, filter }: { isEverybodys: boolean; filter: EventFilter }) {
  return (
    <form
      action="/audit"
      method="get"
      className="event-filter flex flex-wrap items-end gap-3 border-b border-hairline px-5 py-4"
    >
      {isEverybodys && (
        <>
          <input type="hidden" name="of" value="everybody" />
          <TextField label="User name" name="user" defaultValue={filter.user} maxLength={128} autoComplete="off" />
        </>
      )}
      <TextField
        label="Event name"
        name="name"
        defaultValue={filter.name}
        placeholder="ListUsers"
        maxLength={128}
        autoComplete="off"
      />
      <SelectField label="MFA in session" name="mfa" defaultValue={filter.mfa ?? ''}>
        <option value="">Any</option>
        <option value="yes">Yes</option>
        <option value="no">No</option>
        <option value="absent">Absent</option>
      </SelectField>
      <TextField label="From (UTC)" name="from" type="datetime-local" defaultValue={filter.from} />
      <TextField label="To (UTC)" name="to" type="datetime-local" defaultValue={filter.to} />
      <Checkbox label="Errors only" name="errors" value="only" defaultChecked={filter.errors !== undefined} />
      <SubmitButton variant="secondary">Filter</SubmitButton>
    </form>
  )
}

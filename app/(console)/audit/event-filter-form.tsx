import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { cx } from '@/components/ui/cx'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { EventFilter } from '@/lib/console/event-history'
import { eventTexts } from '@/lib/texts/events'

/** What events are looked up by. A form that asks the same address, so it works without scripts and can be linked to. */
export function EventFilterForm({ isEverybodys, filter }: { isEverybodys: boolean; filter: EventFilter }) {
  return (
    <form action="/audit" method="get" className="flex flex-wrap items-end gap-3 border-b border-hairline px-5 py-4">
      {isEverybodys && (
        <>
          <input type="hidden" name="of" value="everybody" />
          <Cell>
            <TextField label="User name" name="user" defaultValue={filter.user} maxLength={128} autoComplete="off" />
          </Cell>
        </>
      )}
      <Cell>
        <TextField
          label="Event name"
          name="name"
          defaultValue={filter.name}
          placeholder="ListUsers"
          maxLength={128}
          autoComplete="off"
        />
      </Cell>
      <Cell>
        <SelectField label="MFA in session" name="mfa" defaultValue={filter.mfa ?? ''}>
          <option value="">Any</option>
          <option value="yes">Yes</option>
          <option value="no">No</option>
          <option value="absent">Absent</option>
        </SelectField>
      </Cell>
      <Cell isWide>
        <TextField label="From (UTC)" name="from" type="datetime-local" defaultValue={filter.from} />
      </Cell>
      <Cell isWide>
        <TextField label="To (UTC)" name="to" type="datetime-local" defaultValue={filter.to} />
      </Cell>
      <div className="py-1.5 max-sm:basis-full">
        <Checkbox label="Errors only" name="errors" value="only" defaultChecked={filter.errors !== undefined} />
        <Checkbox label={eventTexts.hideReads} name="reads" value="hidden" defaultChecked={filter.reads === 'hidden'} />
      </div>
      <SubmitButton variant="secondary">Filter</SubmitButton>
    </form>
  )
}

/** The room of one field. A date, a time and a button need more of it than a word. */
function Cell({ isWide, children }: { isWide?: boolean; children: ReactNode }) {
  return (
    <div className={cx('min-w-0 max-w-60 grow max-sm:max-w-none max-sm:basis-full', isWide ? 'basis-55' : 'basis-40')}>
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { MomentField } from '@/components/ui/moment-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { EventFilter } from '@/lib/console/event-history'
import { eventTexts } from '@/lib/texts/events'

const TEXTS = eventTexts.filter

/** What events are looked up by. A form that asks the same address, so it works without scripts and can be linked to. */
export function EventFilterForm({
  isEverybodys,
  isOldestFirst,
  filter,
}: {
  isEverybodys: boolean
  isOldestFirst: boolean
  filter: EventFilter
}) {
  return (
    <form action="/audit" method="get" className="grid grid-cols-1 gap-2 border-b border-hairline px-(--inset) py-4">
      {isEverybodys && <input type="hidden" name="of" value="everybody" />}
      {isOldestFirst && <input type="hidden" name="oldest" value="1" />}
      <Row>
        {isEverybodys && (
          <TextField label={TEXTS.user} name="user" defaultValue={filter.user} maxLength={128} autoComplete="off" />
        )}
        <TextField
          label={TEXTS.name}
          name="name"
          defaultValue={filter.name}
          placeholder={TEXTS.nameSample}
          maxLength={128}
          autoComplete="off"
        />
        <SelectField label={TEXTS.period} name="period" defaultValue={filter.period ?? ''}>
          <option value="">{TEXTS.periods.any}</option>
          <option value="hour">{TEXTS.periods.hour}</option>
          <option value="day">{TEXTS.periods.day}</option>
          <option value="week">{TEXTS.periods.week}</option>
        </SelectField>
        <SubmitButton variant="secondary">{TEXTS.apply}</SubmitButton>
      </Row>
      <div className="flex flex-wrap gap-x-5 [&>.field]:mt-0!">
        <Checkbox label={TEXTS.errors} name="errors" value="only" defaultChecked={filter.errors !== undefined} />
        <Checkbox label={TEXTS.showReads} name="reads" value="shown" defaultChecked={filter.reads === 'shown'} />
      </div>
      <Disclosure summary={TEXTS.more} open={[filter.mfa, filter.from, filter.to].some(Boolean)} flush>
        <Row>
          <SelectField label={TEXTS.mfa} name="mfa" defaultValue={filter.mfa ?? ''}>
            <option value="">{TEXTS.any}</option>
            <option value="yes">{eventTexts.yes}</option>
            <option value="no">{eventTexts.no}</option>
            <option value="absent">{eventTexts.absent}</option>
          </SelectField>
          <MomentField label={TEXTS.from} name="from" value={filter.from} />
          <MomentField label={TEXTS.to} name="to" value={filter.to} />
        </Row>
      </Disclosure>
    </form>
  )
}

/** Fields side by side, each of them on a line of its own in a narrow window. */
function Row({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-end gap-3 [&>.field]:mt-0! [&>.field]:min-w-0 [&>.field]:flex-[0_1_15rem] max-sm:[&>.field]:basis-full">
      {children}
    </div>
  )
}

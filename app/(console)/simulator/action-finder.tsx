import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Disclosure } from '@/components/ui/disclosure'
import { LABEL } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { FoundActions } from '@/lib/simulator/action-search'
import type { Part } from './form'

/** Finds actions by service and adds those that are ticked to the list. */
export function ActionFinder({
  part,
  services,
  found,
}: {
  part: Part
  services: readonly string[]
  found: FoundActions | undefined
}) {
  const { edit, errorAt, isPending } = part
  return (
    <Disclosure
      summary="Find actions by service"
      className="mt-4"
      open={found !== undefined || errorAt('service') !== undefined}
    >
      <div
        className={cx(
          'mt-2 flex flex-wrap items-end gap-3',
          '[&>div]:m-0 [&>div]:max-w-70 [&>div]:flex-[1_1_10rem] max-sm:[&>div]:max-w-none max-sm:[&>div]:basis-full',
        )}
      >
        <SelectField name="service" label="Service" error={errorAt('service')} defaultValue={found?.service ?? 'iam'}>
          {services.map((service) => (
            <option key={service}>{service}</option>
          ))}
        </SelectField>
        <TextField
          name="action-part"
          label="Name contains"
          optional
          autoComplete="off"
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit(document.getElementById(FIND))
          }}
        />
        <SubmitButton id={FIND} size="large" name="intent" value="find" variant="secondary" isBusy={isPending}>
          Find
        </SubmitButton>
      </div>
      {found && <Found found={found} add={(actions) => edit({ edit: 'add-actions', actions })} />}
    </Disclosure>
  )
}

const FIND = 'find-actions'

function Found({ found, add }: { found: FoundActions; add: (actions: readonly string[]) => void }) {
  if (found.actions.length === 0)
    return <p className="text-muted mt-4">No action of {found.service} is called like that.</p>
  return (
    <fieldset className="mt-4">
      <legend className={LABEL}>
        Actions of {found.service} ({found.actions.length})
      </legend>
      <ul className="mt-2 grid max-h-64 grid-cols-1 gap-x-4 overflow-y-auto rounded-control border border-line px-3 py-1 sm:grid-cols-[repeat(auto-fill,minmax(16.25rem,1fr))]">
        {found.actions.map((action) => (
          <li key={action}>
            <label className="flex min-h-7 items-center gap-2 wrap-anywhere max-sm:min-h-10">
              <input type="checkbox" name="found" value={action} />
              <code>{action}</code>
            </label>
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Button
          type="submit"
          name="intent"
          value="add-found"
          size="small"
          icon="plus"
          onClick={(event) => {
            event.preventDefault()
            const boxes = event.currentTarget.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input:checked')
            add([...(boxes ?? [])].map((box) => box.value))
            for (const box of boxes ?? []) box.checked = false
          }}
        >
          Add chosen actions
        </Button>
      </div>
    </fieldset>
  )
}

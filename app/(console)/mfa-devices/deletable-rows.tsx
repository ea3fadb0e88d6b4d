import { Arn } from '@/components/ui/arn'
import { ConfirmDialog } from '@/components/ui/dialog'
import type { FormAction } from '@/components/ui/form-action'
import type { RefusedAction } from '@/lib/console/ask'
import { inventoryTexts } from '@/lib/texts/mfa-devices'

/** What both tables of this page have in common: their rows are sorted, selected and deleted. */

// The row has a dialog with a form of its own, so the box belongs to the form of the selection by its id.
export function SelectRow({ form, serial, name }: { form: string; serial: string; name: string }) {
  return (
    <input
      type="checkbox"
      name="SerialNumber"
      value={serial}
      form={form}
      aria-label={inventoryTexts.selectDevice(name)}
    />
  )
}

/** Deletes the rows that are selected for `form`, its own form. */
export function DeleteSelected({
  form,
  action,
  texts,
}: {
  form: string
  action: Exclude<FormAction, string>
  texts: { askSelected: string; consequenceOfSelected: string }
}) {
  return (
    <div className="border-b border-hairline px-(--inset) py-2">
      <ConfirmDialog
        opener={{ size: 'small', children: inventoryTexts.deleteSelected }}
        title={texts.askSelected}
        verb={inventoryTexts.delete}
        pending={inventoryTexts.deleting}
        danger
        action={action}
        formId={form}
      >
        <p>{texts.consequenceOfSelected}</p>
      </ConfirmDialog>
    </div>
  )
}

/** Deletes one row. */
export function DeleteRow({
  serial,
  name,
  refused,
  action,
  texts,
}: {
  serial: string
  name: string
  refused: RefusedAction | undefined
  action: Exclude<FormAction, string>
  texts: { ask: (name: string) => string; consequence: string }
}) {
  return (
    <ConfirmDialog
      opener={{
        size: 'small',
        children: inventoryTexts.delete,
        'aria-label': inventoryTexts.deleteDevice(name),
        refused,
      }}
      title={texts.ask(name)}
      verb={inventoryTexts.delete}
      pending={inventoryTexts.deleting}
      danger
      action={action}
      fields={{ SerialNumber: serial }}
    >
      <p>
        <Arn value={serial} />
      </p>
      <p>{texts.consequence}</p>
    </ConfirmDialog>
  )
}

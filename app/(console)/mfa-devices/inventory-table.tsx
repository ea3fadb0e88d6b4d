import { Arn } from '@/components/ui/arn'
import { ConfirmDialog } from '@/components/ui/dialog'
import { NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { nameInArn } from '@/lib/arns'
import type { RefusedAction } from '@/lib/console/ask'
import { listTexts } from '@/lib/texts/lists'
import { inventoryTexts } from '@/lib/texts/mfa-devices'
import { deleteDevice, deleteDevices } from './actions'

type Device = { SerialNumber: string; User?: { UserName: string; Arn: string }; EnableDate?: Date }
type Refused = Readonly<Record<string, RefusedAction | undefined>>

export type DeviceOrder = {
  sort: 'name' | 'enabled'
  isDescending: boolean
  hrefOf: (sort: 'name' | 'enabled', isDescending: boolean) => string
}

const SELECTION = 'delete-devices'

/** Virtual devices and the users they are assigned to. Only unassigned ones can be selected and deleted. */
export function InventoryTable({
  devices,
  refused,
  order,
  now,
}: {
  devices: readonly Device[]
  refused: Refused
  order: DeviceOrder
  now: number
}) {
  const deletable = ({ SerialNumber, User }: Device) => !User && !refused[SerialNumber]
  return (
    <>
      {devices.some(deletable) && <DeleteSelected />}
      <Table
        caption={inventoryTexts.caption}
        rows={devices}
        rowKey={({ SerialNumber }) => SerialNumber}
        rowAttributes={({ SerialNumber }) => ({ 'data-device-serial': SerialNumber })}
        columns={[
          {
            key: 'select',
            header: inventoryTexts.select,
            hideHeader: true,
            pick: true,
            cell: (device) => deletable(device) && <SelectDevice serial={device.SerialNumber} />,
          },
          {
            key: 'name',
            header: inventoryTexts.name,
            rowHeader: true,
            sort: sortOf('name', order),
            cell: ({ SerialNumber }) => nameInArn(SerialNumber),
          },
          {
            key: 'arn',
            header: inventoryTexts.identifier,
            cell: ({ SerialNumber }) => <Arn value={SerialNumber} copy={inventoryTexts.copy} />,
          },
          {
            key: 'user',
            header: inventoryTexts.user,
            cell: ({ User }) => User?.UserName ?? <NoValue>{inventoryTexts.nobody}</NoValue>,
          },
          {
            key: 'enabled',
            header: inventoryTexts.enabled,
            nowrap: true,
            sort: sortOf('enabled', order),
            cell: ({ EnableDate }) =>
              EnableDate ? <Time at={EnableDate.getTime()} now={now} /> : <NoValue>{listTexts.never}</NoValue>,
          },
          {
            key: 'delete',
            header: inventoryTexts.delete,
            hideHeader: true,
            align: 'end',
            cell: ({ SerialNumber, User }) =>
              User ? null : <DeleteDevice serial={SerialNumber} refused={refused[SerialNumber]} />,
          },
        ]}
      />
    </>
  )
}

function sortOf(column: DeviceOrder['sort'], { sort, isDescending, hrefOf }: DeviceOrder) {
  if (column !== sort) return { href: hrefOf(column, false) }
  const direction = isDescending ? ('descending' as const) : ('ascending' as const)
  return { href: hrefOf(column, !isDescending), direction }
}

// The row has a dialog with a form of its own, so the box belongs to the form of the selection by its id.
function SelectDevice({ serial }: { serial: string }) {
  return (
    <input
      type="checkbox"
      name="SerialNumber"
      value={serial}
      form={SELECTION}
      aria-label={inventoryTexts.selectDevice(nameInArn(serial))}
    />
  )
}

function DeleteSelected() {
  return (
    <div className="border-b border-hairline px-(--inset) py-2">
      <ConfirmDialog
        opener={{ size: 'small', children: inventoryTexts.deleteSelected }}
        title={inventoryTexts.askSelected}
        verb={inventoryTexts.delete}
        pending={inventoryTexts.deleting}
        danger
        action={deleteDevices}
        formId={SELECTION}
      >
        <p>{inventoryTexts.consequenceOfSelected}</p>
      </ConfirmDialog>
    </div>
  )
}

function DeleteDevice({ serial, refused }: { serial: string; refused: RefusedAction | undefined }) {
  const name = nameInArn(serial)
  return (
    <ConfirmDialog
      opener={{
        size: 'small',
        children: inventoryTexts.delete,
        'aria-label': inventoryTexts.deleteDevice(name),
        refused,
      }}
      title={inventoryTexts.ask(name)}
      verb={inventoryTexts.delete}
      pending={inventoryTexts.deleting}
      danger
      action={deleteDevice}
      fields={{ SerialNumber: serial }}
    >
      <p>
        <Arn value={serial} />
      </p>
      <p>{inventoryTexts.consequence}</p>
    </ConfirmDialog>
  )
}

import { Arn } from '@/components/ui/arn'
import { Link } from '@/components/ui/link'
import { NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { nameInArn } from '@/lib/arns'
import type { RefusedAction } from '@/lib/console/ask'
import { userHref } from '@/lib/console/holder-address'
import { listTexts } from '@/lib/texts/lists'
import { inventoryTexts } from '@/lib/texts/mfa-devices'
import { type ListOrder, sortOf } from '../list-order'
import { deleteDevice, deleteDevices } from './actions'
import { DeleteRow, DeleteSelected, SelectRow } from './deletable-rows'

type Device = {
  SerialNumber: string
  User?: { UserName: string; Arn: string }
  /** For whom a setup was begun that is not finished. */
  BegunFor?: string
  EnableDate?: Date
}
type Refused = Readonly<Record<string, RefusedAction | undefined>>

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
  order: ListOrder<'name' | 'enabled'>
  now: number
}) {
  const deletable = ({ SerialNumber, User }: Device) => !User && !refused[SerialNumber]
  return (
    <>
      {devices.some(deletable) && <DeleteSelected form={SELECTION} action={deleteDevices} texts={inventoryTexts} />}
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
            cell: (device) =>
              deletable(device) && (
                <SelectRow form={SELECTION} serial={device.SerialNumber} name={nameInArn(device.SerialNumber)} />
              ),
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
            cell: ({ User, BegunFor }) =>
              User?.UserName ?? (
                <>
                  <NoValue>{inventoryTexts.nobody}</NoValue>
                  {BegunFor !== undefined && (
                    <span className="block text-caption">
                      {inventoryTexts.begunFor}{' '}
                      <Link href={userHref(BegunFor, 'security-credentials')}>{BegunFor}</Link>
                    </span>
                  )}
                </>
              ),
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

function DeleteDevice({ serial, refused }: { serial: string; refused: RefusedAction | undefined }) {
  return (
    <DeleteRow
      serial={serial}
      name={nameInArn(serial)}
      refused={refused}
      action={deleteDevice}
      texts={inventoryTexts}
    />
  )
}

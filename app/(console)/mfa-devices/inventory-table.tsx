import { Arn } from '@/components/ui/arn'
import { ConfirmDialog } from '@/components/ui/dialog'
import { NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { nameInArn } from '@/lib/arns'
import type { RefusedAction } from '@/lib/console/ask'
import { deleteDevice } from './actions'

type Device = { SerialNumber: string; User?: { UserName: string; Arn: string }; EnableDate?: Date }

/** Every virtual device with whoever holds it. Only those that nobody holds can be deleted. */
export function InventoryTable({
  devices,
  refused,
  now,
}: {
  devices: readonly Device[]
  refused: Readonly<Record<string, RefusedAction | undefined>>
  now: number
}) {
  return (
    <Table
      caption="Virtual MFA devices of the account"
      rows={devices}
      rowKey={({ SerialNumber }) => SerialNumber}
      rowAttributes={({ SerialNumber }) => ({ 'data-device-serial': SerialNumber })}
      columns={[
        { key: 'name', header: 'Device name', rowHeader: true, cell: ({ SerialNumber }) => nameInArn(SerialNumber) },
        {
          key: 'arn',
          header: 'Identifier',
          cell: ({ SerialNumber }) => <Arn value={SerialNumber} copy="Copy the identifier" />,
        },
        { key: 'user', header: 'Assigned to', cell: ({ User }) => User?.UserName ?? <NoValue>Nobody</NoValue> },
        {
          key: 'enabled',
          header: 'Enabled on',
          nowrap: true,
          cell: ({ EnableDate }) =>
            EnableDate ? <Time at={EnableDate.getTime()} now={now} /> : <NoValue>Never</NoValue>,
        },
        {
          key: 'delete',
          header: 'Delete',
          hideHeader: true,
          align: 'end',
          cell: ({ SerialNumber, User }) =>
            User ? null : <DeleteDevice serial={SerialNumber} refused={refused[SerialNumber]} />,
        },
      ]}
    />
  )
}

function DeleteDevice({ serial, refused }: { serial: string; refused: RefusedAction | undefined }) {
  const name = nameInArn(serial)
  return (
    <ConfirmDialog
      opener={{
        size: 'small',
        children: 'Delete',
        'aria-label': `Delete ${name}`,
        refused,
      }}
      title={`Delete ${name}?`}
      verb="Delete"
      pending="Deleting"
      danger
      action={deleteDevice}
      fields={{ SerialNumber: serial }}
    >
      <p>
        <Arn value={serial} />
      </p>
      <p>Nobody holds this device. Once it is deleted its name is free again. This cannot be undone.</p>
    </ConfirmDialog>
  )
}

import { Arn } from '@/components/ui/arn'
import type { ButtonRefusal } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/components/ui/form-action'
import { PANEL_FOOT } from '@/components/ui/panel'
import type { UnfinishedDeviceView } from './mfa-device-view'
import { Terminal } from './terminal'

/** The virtual devices of the account that belong to nobody. Their names stay taken until somebody deletes them. */
export function UnfinishedDevices({
  devices,
  deleteAction,
  deleteRefused,
  open,
}: {
  devices: readonly UnfinishedDeviceView[]
  /** Gets `serial`. */
  deleteAction: FormAction
  deleteRefused?: ButtonRefusal
  open?: boolean
}) {
  if (devices.length === 0) return null
  return (
    <Disclosure
      className={PANEL_FOOT}
      open={open}
      summary={
        <h3>
          Unfinished virtual devices in this account <span className="text-muted font-normal">({devices.length})</span>
        </h3>
      }
    >
      <p className="text-muted measure">
        Left by assignments that were not completed. Each one keeps its name taken until an administrator deletes it.
      </p>
      <ul className="mt-3">
        {devices.map((device) => (
          <li
            key={device.serial}
            className="grid grid-cols-1 items-start gap-x-6 gap-y-1 border-t border-hairline py-2.5 sm:grid-cols-[minmax(3.5rem,auto)_minmax(0,1fr)_auto]"
          >
            <strong className="sm:py-1.5">{device.name}</strong>
            <span className="mono wrap-anywhere sm:py-1.5">
              <Arn value={device.serial} />
            </span>
            <ConfirmDialog
              opener={{
                size: 'small',
                children: 'Delete',
                'aria-label': `Delete ${device.name}`,
                refused: deleteRefused,
              }}
              title={`Delete ${device.name}?`}
              verb="Delete"
              pending="Deleting"
              danger
              action={deleteAction}
              fields={{ serial: device.serial }}
            >
              <p>
                <Arn value={device.serial} />
              </p>
              <p>The device disappears from the account and its name is free again.</p>
            </ConfirmDialog>
            <Disclosure className="col-span-full" summary="How an administrator fixes this">
              <AdministratorHelp serial={device.serial} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** The two commands for an administrator to find and delete a device that belongs to nobody. */
export function AdministratorHelp({ serial }: { serial: string }) {
  return (
    <div className="grid gap-2 pb-2">
      <p className="text-muted measure">
        An administrator who signed in with MFA runs these commands. The first one shows that the device belongs to
        nobody, the second one deletes it.
      </p>
      <Terminal label="Copy the list command" text="aws iam list-virtual-mfa-devices --assignment-status Unassigned" />
      <Terminal label="Copy the delete command" text={`aws iam delete-virtual-mfa-device --serial-number ${serial}`} />
    </div>
  )
}

import { Arn } from '@/components/ui/arn'
import type { ButtonRefusal } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/components/ui/form-action'
import { Link } from '@/components/ui/link'
import { PANEL_FOOT } from '@/components/ui/panel'
import { unfinishedTexts as texts } from '@/lib/texts/own-page'
import type { UnfinishedDeviceView } from './mfa-device-view'
import { Terminal } from './terminal'

/** The virtual devices that belong to nobody: those that block names of a user in full, the others as a number. */
export function UnfinishedDevices({
  devices,
  user,
  others,
  othersHref,
  deleteAction,
  deleteRefused,
}: {
  devices: readonly UnfinishedDeviceView[]
  /** Whose names they block, if not the reader's. The action gets it too. */
  user?: string
  /** How many others the account has. */
  others: number
  othersHref: string
  /** Gets `serial`. */
  deleteAction: FormAction
  deleteRefused?: ButtonRefusal
}) {
  return (
    <>
      {devices.length > 0 && (
        <Disclosure
          className={PANEL_FOOT}
          open
          summary={
            <h3>
              {user === undefined ? texts.title : texts.titleOf(user)}{' '}
              <span className="text-muted font-normal">({devices.length})</span>
            </h3>
          }
        >
          <p className="text-muted measure">{texts.lead}</p>
          <ul className="mt-3">
            {devices.map((device) => (
              <Unfinished
                key={device.serial}
                device={device}
                user={user}
                action={deleteAction}
                refused={deleteRefused}
              />
            ))}
          </ul>
        </Disclosure>
      )}
      {others > 0 && (
        <p className={PANEL_FOOT}>
          {texts.others(others, devices.length > 0)} <Link href={othersHref}>{texts.showOthers}</Link>
        </p>
      )}
    </>
  )
}

function Unfinished({
  device: { name, serial },
  user,
  action,
  refused,
}: {
  device: UnfinishedDeviceView
  user: string | undefined
  action: FormAction
  refused: ButtonRefusal | undefined
}) {
  return (
    <li className="grid grid-cols-1 items-start gap-x-6 gap-y-1 border-t border-hairline py-2.5 sm:grid-cols-[minmax(3.5rem,auto)_minmax(0,1fr)_auto]">
      <strong className="sm:py-1.5">{name}</strong>
      <span className="sm:py-1.5">
        <Arn value={serial} />
      </span>
      <ConfirmDialog
        opener={{ size: 'small', children: texts.delete, 'aria-label': texts.deleteNamed(name), refused }}
        title={texts.deleteTitle(name)}
        verb={texts.delete}
        pending={texts.deleting}
        danger
        action={action}
        fields={{ serial, ...(user !== undefined && { user }) }}
      >
        <p>
          <Arn value={serial} />
        </p>
        <p>{texts.consequence}</p>
      </ConfirmDialog>
      <Disclosure className="col-span-full" summary={texts.howTo}>
        <AdministratorHelp serial={serial} />
      </Disclosure>
    </li>
  )
}

/** The two commands for an administrator to find and delete a device that belongs to nobody. */
export function AdministratorHelp({ serial }: { serial: string }) {
  return (
    <div className="grid gap-2 pb-2">
      <p className="text-muted measure">{texts.commands}</p>
      <Terminal label={texts.copyList} text={texts.listCommand} />
      <Terminal label={texts.copyDelete} text={texts.deleteCommand(serial)} />
    </div>
  )
}

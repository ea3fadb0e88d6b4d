'use client'

import { Arn } from '@/components/ui/arn'
import { Mark } from '@/components/ui/badge'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { DEVICE_TYPES, type MfaDeviceView, SYNC_MARKS } from './mfa-device-view'

/** The devices of a user as a table; with `onChoose`, the reader can choose one. */
export function MfaDeviceTable({
  userName,
  devices,
  now,
  chosen,
  onChoose,
}: {
  userName: string
  devices: readonly MfaDeviceView[]
  now: number
  chosen?: string
  onChoose?: (serial: string) => void
}) {
  const columns: Column<MfaDeviceView>[] = [
    ...(onChoose ? [choice(chosen, onChoose)] : []),
    { key: 'name', header: 'Device name', rowHeader: true, cell: (device) => device.name },
    { key: 'type', header: 'Type', cell: (device) => DEVICE_TYPES[device.type] },
    {
      key: 'serial',
      header: 'Identifier',
      cell: (device) => <Arn value={device.serial} copy={`Copy identifier of ${device.name}`} />,
    },
    ...(devices.some((device) => device.type === 'passkey') ? [certifications] : []),
    {
      key: 'created',
      header: 'Created on',
      nowrap: true,
      cell: (device) => <Time at={device.createdAt} format="date" now={now} />,
    },
    ...(devices.some((device) => device.lastUsedAt !== undefined) ? [lastUsed(now)] : []),
    ...(devices.some((device) => device.state) ? [state] : []),
  ]
  return (
    <Table
      caption={`MFA devices of ${userName}`}
      columns={columns}
      rows={devices}
      rowKey={(device) => device.serial}
      rowAttributes={(device) => ({ 'data-device-serial': device.serial })}
    />
  )
}

const certifications: Column<MfaDeviceView> = {
  key: 'certifications',
  header: 'Certifications',
  cell: (device) => {
    if (device.type !== 'passkey') return <NoValue>Not applicable</NoValue>
    if (device.certificationsRefused) {
      return (
        <Mark icon="lock" tone="muted">
          Denied
        </Mark>
      )
    }
    return device.certifications ?? <NoValue />
  },
}

function lastUsed(now: number): Column<MfaDeviceView> {
  return {
    key: 'used',
    header: 'Last used',
    nowrap: true,
    cell: ({ lastUsedAt }) =>
      lastUsedAt === undefined || lastUsedAt === null ? <NoValue>Never</NoValue> : <Time at={lastUsedAt} now={now} />,
  }
}

const state: Column<MfaDeviceView> = {
  key: 'state',
  header: 'State',
  nowrap: true,
  cell: (device) => {
    if (!device.state) return <NoValue>Not applicable</NoValue>
    const { icon, tone, text } = SYNC_MARKS[device.state]
    return (
      <Mark icon={icon} tone={tone}>
        {text}
      </Mark>
    )
  },
}

function choice(chosen: string | undefined, onChoose: (serial: string) => void): Column<MfaDeviceView> {
  return {
    key: 'choice',
    header: 'Select',
    hideHeader: true,
    pick: true,
    cell: (device) => (
      <label className="-mx-1 -my-0.5 inline-grid size-6 place-items-center align-middle">
        <input
          type="radio"
          name="serial"
          value={device.serial}
          required
          aria-label={`Select ${device.name}`}
          defaultChecked={device.serial === chosen}
          onChange={() => onChoose(device.serial)}
        />
      </label>
    ),
  }
}

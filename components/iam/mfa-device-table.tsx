'use client'

import { Arn } from '@/components/ui/arn'
import { Mark } from '@/components/ui/badge'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { deviceTexts } from '@/lib/texts/devices'
import { ownDeviceTexts as texts } from '@/lib/texts/own-page'
import { type MfaDeviceView, SYNC_MARKS } from './mfa-device-view'

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
    { key: 'name', header: texts.columns.name, rowHeader: true, cell: (device) => device.name },
    { key: 'type', header: texts.columns.type, cell: (device) => deviceTexts.kinds[device.type].type },
    {
      key: 'serial',
      header: texts.columns.id,
      cell: (device) => <Arn value={device.serial} copy={texts.copyId(device.name)} />,
    },
    ...(devices.some((device) => device.type === 'passkey') ? [certifications] : []),
    {
      key: 'created',
      header: texts.columns.created,
      nowrap: true,
      cell: (device) => <Time at={device.createdAt} format="date" now={now} />,
    },
    ...(devices.some((device) => device.lastUsedAt !== undefined) ? [lastUsed(now)] : []),
    ...(devices.some((device) => device.state) ? [state] : []),
  ]
  return (
    <Table
      caption={texts.caption(userName)}
      columns={columns}
      rows={devices}
      rowKey={(device) => device.serial}
      rowAttributes={(device) => ({ 'data-device-serial': device.serial })}
    />
  )
}

const certifications: Column<MfaDeviceView> = {
  key: 'certifications',
  header: texts.columns.certifications,
  cell: (device) => {
    if (device.type !== 'passkey') return <NoValue>{texts.notApplicable}</NoValue>
    if (device.certificationsRefused) {
      return (
        <Mark icon="lock" tone="muted">
          {texts.denied}
        </Mark>
      )
    }
    return device.certifications ?? <NoValue />
  },
}

function lastUsed(now: number): Column<MfaDeviceView> {
  return {
    key: 'used',
    header: texts.columns.lastUsed,
    nowrap: true,
    cell: ({ lastUsedAt }) =>
      lastUsedAt === undefined || lastUsedAt === null ? (
        <NoValue>{texts.never}</NoValue>
      ) : (
        <Time at={lastUsedAt} now={now} />
      ),
  }
}

const state: Column<MfaDeviceView> = {
  key: 'state',
  header: texts.columns.state,
  nowrap: true,
  cell: (device) => {
    if (!device.state) return <NoValue>{texts.notApplicable}</NoValue>
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
    header: texts.columns.select,
    hideHeader: true,
    pick: true,
    cell: (device) => (
      <label className="-mx-1 -my-0.5 inline-grid size-6 place-items-center align-middle">
        <input
          type="radio"
          name="serial"
          value={device.serial}
          required
          aria-label={texts.select(device.name)}
          defaultChecked={device.serial === chosen}
          onChange={() => onChoose(device.serial)}
        />
      </label>
    ),
  }
}

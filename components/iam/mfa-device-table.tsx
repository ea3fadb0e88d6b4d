'use client'

import { Arn } from '@/components/ui/arn'
import { Mark } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { commonTexts } from '@/lib/texts/common'
import { deviceTexts } from '@/lib/texts/devices'
import { ownDeviceTexts as texts } from '@/lib/texts/own-page'
import { type MfaDeviceView, syncMarks } from './mfa-device-view'

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
    { key: 'type', header: texts.columns.type, cell: (device) => <Type device={device} /> },
    {
      key: 'serial',
      header: texts.columns.id,
      cell: (device) => <Arn value={device.serial} copy={texts.copyId(device.name)} />,
    },
    ...(devices.some((device) => device.type === 'passkey') ? [certificationColumn()] : []),
    {
      key: 'created',
      header: texts.columns.created,
      nowrap: true,
      cell: (device) => <Time at={device.createdAt} format="date" now={now} />,
    },
    ...(devices.some((device) => device.lastUsedAt !== undefined) ? [lastUsed(now)] : []),
    ...(devices.some((device) => device.state) ? [state()] : []),
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

function Type({ device: { type, isBackedUp, reportedAs } }: { device: MfaDeviceView }) {
  const details = [
    ...(reportedAs === undefined ? [] : [texts.reportedAs(reportedAs)]),
    ...(isBackedUp === undefined ? [] : [isBackedUp ? texts.backedUp : texts.notBackedUp]),
  ]
  return (
    <>
      {deviceTexts.kinds[type].type}
      {details.map((detail) => (
        <span key={detail} className="text-caption text-muted block">
          {detail}
        </span>
      ))}
    </>
  )
}

const certificationColumn = (): Column<MfaDeviceView> => ({
  key: 'certifications',
  header: texts.columns.certifications,
  cell: ({ type, certifications }) => {
    if (type !== 'passkey') return <NoValue>{texts.notApplicable}</NoValue>
    if (certifications === undefined) return <NoValue />
    if ('why' in certifications) {
      return (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <Mark icon="lock" tone="muted">
            {texts.denied}
          </Mark>
          <Link href={certifications.why}>{commonTexts.why}</Link>
        </span>
      )
    }
    return certifications.levels.join(', ') || texts.notCertified
  },
})

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

const state = (): Column<MfaDeviceView> => ({
  key: 'state',
  header: texts.columns.state,
  nowrap: true,
  cell: (device) => {
    if (!device.state) return <NoValue>{texts.notApplicable}</NoValue>
    const { icon, tone, text } = syncMarks()[device.state]
    return (
      <Mark icon={icon} tone={tone}>
        {text}
      </Mark>
    )
  },
})

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

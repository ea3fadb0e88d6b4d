import type { ReactNode } from 'react'
import { Age } from '@/components/ui/age'
import { Arn } from '@/components/ui/arn'
import { Badge, Mark } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { type Column, Moot, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { ReportKey, ReportRow } from '@/lib/console/credential-report'
import { userHref } from '@/lib/console/holder-address'
import { credentialReportTexts as texts } from '@/lib/texts/credential-report'
import type { ReportColumn } from './columns'

/** Everybody's credentials: one row for each user, the columns in groups. */
export function ReportTable({
  rows,
  shown,
  now,
}: {
  rows: readonly ReportRow[]
  /** The groups of columns to show. */
  shown: readonly string[]
  /** By the account's clock, in milliseconds since 1970. */
  now: number
}) {
  const groups = columnsOf(now)
  const names = Object.keys(groups) as ReportColumn[]
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      rowKey={({ arn }) => arn}
      rowAttributes={({ name = 'root' }) => ({ 'data-user': name })}
      columns={[user(), ...names.filter((name) => shown.includes(name)).flatMap((name) => groups[name])]}
    />
  )
}

const user = (): Column<ReportRow> => ({
  key: 'user',
  header: texts.user,
  rowHeader: true,
  cell: ({ name }) =>
    name === undefined ? texts.root : <Link href={userHref(name, 'security-credentials')}>{name}</Link>,
})

function columnsOf(now: number): Record<ReportColumn, Column<ReportRow>[]> {
  const date = (at: number | undefined, otherwise: string) =>
    at === undefined ? <NoValue>{otherwise}</NoValue> : <Time at={at} format="date" now={now} />
  return {
    created: [
      { key: 'created', header: texts.created, nowrap: true, cell: ({ createdAt }) => date(createdAt, texts.unknown) },
    ],
    password: [
      {
        ...{ key: 'password-used', header: texts.lastUsed, group: texts.password, nowrap: true },
        cell: ({ password }) => (password ? date(password.lastUsedAt, texts.never) : <NoValue />),
      },
      {
        ...{ key: 'password-changed', header: texts.changed, group: texts.password, nowrap: true, align: 'end' },
        cell: ({ password }) => (password ? <AgeOf at={password.changedAt} now={now} /> : <Moot />),
      },
      {
        ...{ key: 'password-next', header: texts.nextRotation, group: texts.password, nowrap: true },
        cell: ({ name, password }) =>
          password ? date(password.nextRotation, name === undefined ? texts.unknown : texts.never) : <Moot />,
      },
    ],
    mfa: [{ key: 'mfa', header: texts.mfa, cell: (row) => <Mfa {...row} /> }],
    key1: keyColumns('key1', 0, now),
    key2: keyColumns('key2', 1, now),
    certificates: [
      {
        ...{ key: 'certificates', header: texts.certificates, nowrap: true },
        cell: ({ certificates }) =>
          certificates.length === 0 ? (
            <NoValue />
          ) : (
            <ul className="grid gap-1">
              {certificates.map(({ isActive, uploadedAt }) => (
                <li key={uploadedAt}>
                  <Status isActive={isActive} /> <Age at={uploadedAt} now={now} />
                </li>
              ))}
            </ul>
          ),
      },
    ],
    arn: [{ key: 'arn', header: texts.arn, cell: ({ arn }) => <Arn value={arn} /> }],
  }
}

function keyColumns(name: 'key1' | 'key2', index: 0 | 1, now: number): Column<ReportRow>[] {
  const column = (part: string, header: string, cell: (key: ReportKey) => ReactNode): Column<ReportRow> => ({
    ...{ key: `${name}-${part}`, header, group: texts[name], nowrap: true },
    cell: ({ keys: { [index]: key } }) => (key ? cell(key) : part === 'status' ? <NoValue /> : <Moot />),
  })
  return [
    column('status', texts.status, ({ isActive }) => <Status isActive={isActive} />),
    column('rotated', texts.rotated, ({ rotatedAt }) => <Age at={rotatedAt} now={now} />),
    column('used', texts.lastUsed, (key) => <LastUse {...key} now={now} />),
  ]
}

function Status({ isActive }: { isActive: boolean }) {
  return isActive ? (
    <Badge tone="success" icon="check">
      {texts.active}
    </Badge>
  ) : (
    <Badge icon="minus">{texts.inactive}</Badge>
  )
}

/** Without a password MFA does not matter for the console, so its absence is no warning. */
function Mfa({ hasMfa, password }: ReportRow) {
  if (hasMfa) {
    return (
      <Mark icon="check" tone="success">
        {texts.mfaOn}
      </Mark>
    )
  }
  return password ? (
    <Mark icon="warning" tone="warning">
      {texts.mfaOff}
    </Mark>
  ) : (
    <NoValue>{texts.mfaOff}</NoValue>
  )
}

const AgeOf = ({ at, now }: { at: number | undefined; now: number }) =>
  at === undefined ? <NoValue>{texts.unknown}</NoValue> : <Age at={at} now={now} />

function LastUse({ lastUsedAt, service, region, now }: ReportKey & { now: number }) {
  if (lastUsedAt === undefined) return <NoValue>{texts.never}</NoValue>
  return (
    <>
      <Time at={lastUsedAt} format="date" now={now} />
      {service && <span className="block text-caption text-muted">{texts.usedFor(service, region)}</span>}
    </>
  )
}

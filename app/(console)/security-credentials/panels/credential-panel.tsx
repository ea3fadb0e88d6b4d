import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { ErrorView } from '@/lib/console/error-view'
import { ownPageTexts } from '@/lib/texts/own-page'
import { type Asked, DeniedOnce } from '../../denied-once'

const texts = ownPageTexts.credentials

/** A credential that the console shows and does not change. `at` is milliseconds since 1970. */
type Credential = { id: string; isActive: boolean; at: number; service?: string; userName?: string }

/** A panel of credentials of one kind. The empty one is a line, as most people have none. */
export function CredentialPanel({
  name,
  title,
  none,
  caption,
  credentials,
  error,
  above,
  hasNotice,
  now,
}: {
  name: string
  title: string
  none: string
  caption: string
  credentials: readonly Credential[]
  /** Why they could not be read. */
  error: ErrorView | undefined
  /** The questions of the panels above it. */
  above?: readonly Asked[]
  hasNotice?: boolean
  now: number
}) {
  if (error) {
    const { refusal } = error
    return (
      <Panel name={name} title={title} state={refusal ? 'denied' : 'error'} decisionId={refusal?.decisionId}>
        <DeniedOnce panel={title} error={error} above={above} hasNotice={hasNotice} retryHref="/security-credentials" />
      </Panel>
    )
  }
  if (credentials.length === 0) {
    return (
      <Panel name={name} title={title} count={0} state="empty">
        <p>{none}</p>
      </Panel>
    )
  }
  const footer = <Link href="/help/cli">{texts.byCli}</Link>
  return (
    <Panel name={name} title={title} count={credentials.length} footer={footer} flush>
      <Table caption={caption} columns={columnsOf(credentials, now)} rows={credentials} rowKey={({ id }) => id} />
    </Panel>
  )
}

/** The same for the root user, who has none: the service refuses even to list them. */
export function NotOfRoot({ name, title }: { name: string; title: string }) {
  return (
    <Panel name={name} title={title} state="empty">
      <p>{texts.notOfRoot}</p>
    </Panel>
  )
}

function columnsOf(credentials: readonly Credential[], now: number): Column<Credential>[] {
  const isOfService = credentials.some(({ service }) => service !== undefined)
  return [
    {
      ...{ key: 'id', header: texts.id, rowHeader: true },
      cell: ({ id }) => <Arn value={id} copy={texts.copyId(id)} />,
    },
    ...(isOfService
      ? [
          { key: 'service', header: texts.service, cell: ({ service }: Credential) => service },
          { key: 'user', header: texts.userName, cell: ({ userName }: Credential) => userName },
        ]
      : []),
    { key: 'status', header: texts.status, cell: ({ isActive }) => <Status isActive={isActive} /> },
    {
      ...{ key: 'at', header: isOfService ? texts.created : texts.uploaded, nowrap: true },
      cell: ({ at }) => <Time at={at} format="date" now={now} />,
    },
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

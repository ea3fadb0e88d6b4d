import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { shortName } from '@/lib/console/labs/lab-words'
import type { LabClass } from '@/lib/lab-seats/classes'
import { classTexts } from '@/lib/texts/classes'
import { classHref } from './addresses'
import { MakeClass } from './make-class'

/** The classes of the server, and the form that makes one. */
export function ClassesPanel({
  classes,
  labs,
}: {
  classes: readonly LabClass[]
  labs: readonly { id: string; name: string; title: string }[]
}) {
  const { title, lead, none, caption } = classTexts
  return (
    <Panel name="classes" title={title} count={classes.length} flush>
      <p className="measure px-(--inset) py-4 text-muted">{lead}</p>
      {classes.length === 0 ? (
        <p className="px-(--inset) pb-4">{none}</p>
      ) : (
        <Table caption={caption} rows={classes} rowKey={({ code }) => code} columns={columns()} />
      )}
      <MakeClass labs={labs} />
    </Panel>
  )
}

function columns() {
  const { columns, closed, open, of } = classTexts
  return [
    {
      key: 'name',
      header: columns.name,
      rowHeader: true,
      cell: ({ name, code, closedAt }: LabClass) => (
        <>
          <Link href={classHref(code)}>{name}</Link>
          <span className="block font-normal text-muted">{closedAt ? closed : open}</span>
        </>
      ),
    },
    { key: 'code', header: columns.code, cell: ({ code }: LabClass) => <code>{code}</code> },
    { key: 'learners', header: columns.learners, cell: ({ taken, seats }: LabClass) => of(taken, seats) },
    { key: 'labs', header: columns.labs, cell: ({ labs }: LabClass) => labs.map(shortName).join(', ') },
    {
      key: 'made',
      header: columns.made,
      nowrap: true,
      cell: ({ createdAt }: LabClass) => <Time at={createdAt.getTime()} />,
    },
  ]
}

import type { FindingView } from '@/components/iam/finding-view'
import { Arn } from '@/components/ui/arn'
import { Link } from '@/components/ui/link'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Answer } from '@/lib/console/ask'
import type { PolicyRow } from '@/lib/console/every-policy'
import { isAwsManaged, policyHref } from '@/lib/console/policies/address'
import { policyTexts as texts } from '@/lib/texts/policies'
import { NotRead } from '../_holders/denied-rows'
import { type ListOrder, sortOf } from '../list-order'
import type { SortedBy } from './columns'
import { FindingsCell } from './findings-cell'

/** A policy with the findings on its document; undefined where it was not read, as of AWS's own. */
export type ListedRow = { policy: PolicyRow; findings: Answer<readonly FindingView[]> | undefined }

/** Policies with what is known of each, in the columns that the reader chose. */
export function PoliciesTable({
  rows,
  shown,
  order,
  now,
}: {
  rows: readonly ListedRow[]
  /** The keys of the optional columns to show. */
  shown: readonly string[]
  order: ListOrder<SortedBy>
  now: number
}) {
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      rowKey={({ policy }) => policy.Arn}
      rowAttributes={({ policy }) => ({ 'data-policy': policy.PolicyName })}
      columns={columnsOf(order, now).filter(({ key, rowHeader }) => rowHeader || key === 'do' || shown.includes(key))}
    />
  )
}

const columnsOf = (order: ListOrder<SortedBy>, now: number): Column<ListedRow>[] => [
  {
    key: 'name',
    header: texts.name,
    rowHeader: true,
    sort: sortOf('name', order),
    cell: ({ policy: { PolicyName, Arn } }) => <Link href={policyHref(Arn)}>{PolicyName}</Link>,
  },
  {
    key: 'type',
    header: texts.type,
    sort: sortOf('type', order),
    cell: ({ policy: { Arn } }) => texts.types[isAwsManaged(Arn) ? 'aws' : 'own'],
  },
  {
    key: 'used',
    header: texts.usedAs,
    sort: sortOf('used', order),
    cell: ({ policy: { AttachmentCount, PermissionsBoundaryUsageCount } }) =>
      texts.use(AttachmentCount, PermissionsBoundaryUsageCount) ?? <NoValue>{texts.unused}</NoValue>,
  },
  {
    key: 'findings',
    header: texts.findings,
    cell: ({ findings }) => {
      if (!findings) return <NoValue>{texts.notChecked}</NoValue>
      return findings.ok ? <FindingsCell findings={findings.output} /> : <NotRead answer={findings} />
    },
  },
  {
    key: 'changed',
    header: texts.changed,
    nowrap: true,
    sort: sortOf('changed', order),
    cell: ({ policy: { UpdateDate } }) => <Time at={UpdateDate.getTime()} format="date" now={now} />,
  },
  { key: 'arn', header: texts.arn, cell: ({ policy }) => <Arn value={policy.Arn} /> },
  {
    key: 'do',
    header: texts.actions,
    hideHeader: true,
    align: 'end',
    cell: ({ policy }) => <RowLinks policy={policy} />,
  },
]

/** What can be done with a policy. Each leads to a page that says what would be refused. */
function RowLinks({ policy: { PolicyName, Arn } }: { policy: PolicyRow }) {
  const links = [
    ...(isAwsManaged(Arn) ? [] : [{ label: texts.rowActions.edit, href: policyHref(Arn, 'edit') }]),
    { label: texts.rowActions.attach, href: `${policyHref(Arn, 'attached')}#attach` },
    ...(isAwsManaged(Arn) ? [] : [{ label: texts.rowActions.delete, href: policyHref(Arn, 'delete') }]),
  ]
  return (
    <ul className="flex flex-wrap justify-end gap-x-3 max-sm:justify-start" aria-label={texts.actionsOf(PolicyName)}>
      {links.map(({ label, href }) => (
        <li key={label}>
          <Link href={href} aria-label={`${label} ${PolicyName}`}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

import type { FindingView } from '@/components/iam/finding-view'
import { Arn } from '@/components/ui/arn'
import { Link } from '@/components/ui/link'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Answer } from '@/lib/console/ask'
import type { PolicyRow } from '@/lib/console/every-policy'
import { isAwsManaged, policyHref } from '@/lib/console/policies/address'
import { policyTexts as texts } from '@/lib/texts/policies'
import { peekTexts } from '@/lib/texts/policy-peek'
import { NotRead } from '../_holders/denied-rows'
import { type ListOrder, sortOf } from '../list-order'
import type { SortedBy } from './columns'
import { FindingsCell } from './findings-cell'
import { PeekRadio } from './peek-radio'
import { PolicyMenu, type RowRefusals } from './row-menu'

/** A policy with the findings on its document; undefined where it was not read, as of AWS's own. */
export type ListedRow = { policy: PolicyRow; findings: Answer<readonly FindingView[]> | undefined }

/** Policies with what is known of each, in the columns that the reader chose. */
export function PoliciesTable({
  rows,
  shown,
  order,
  now,
  peek,
  refused,
}: {
  rows: readonly ListedRow[]
  /** The keys of the optional columns to show. */
  shown: readonly string[]
  order: ListOrder<SortedBy>
  now: number
  /** The policy that is shown beside the list, and the addresses with another one and without. */
  peek: Peek
  /** What would be refused, by ARN. */
  refused: Readonly<Record<string, RowRefusals>>
}) {
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      rowKey={({ policy }) => policy.Arn}
      rowAttributes={({ policy }) => ({ 'data-policy': policy.PolicyName })}
      columns={columnsOf(order, now, peek, refused).filter(
        ({ key, rowHeader, pick }) => rowHeader || pick || key === 'do' || shown.includes(key),
      )}
    />
  )
}

type Peek = { arn: string | undefined; hrefOf: (arn: string | undefined) => string }

const columnsOf = (
  order: ListOrder<SortedBy>,
  now: number,
  peek: Peek,
  refused: Readonly<Record<string, RowRefusals>>,
): Column<ListedRow>[] => [
  {
    key: 'peek',
    header: peekTexts.choose,
    hideHeader: true,
    pick: true,
    cell: ({ policy: { PolicyName, Arn } }) => (
      <PeekRadio
        name={PolicyName}
        isShown={Arn === peek.arn}
        href={peek.hrefOf(Arn)}
        pageHref={policyHref(Arn)}
        closeHref={peek.hrefOf(undefined)}
      />
    ),
  },
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
    cell: ({ policy }) => <PolicyMenu policy={policy} refused={refused[policy.Arn] ?? {}} />,
  },
]

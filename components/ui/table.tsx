import type { ReactNode } from 'react'
import { partTexts } from '@/lib/texts/parts'
import { cx } from './cx'
import { Icon } from './icon'
import { Link } from './link'

export type Column<Row> = {
  key: string
  header: string
  /** Columns with the same group stand together, below its name. */
  group?: string
  cell: (row: Row) => ReactNode
  /** The column that names the row. Exactly one column should. */
  rowHeader?: boolean
  /** The header is for screen readers only, as over a selection. */
  hideHeader?: boolean
  /** Holds the radio or checkbox of the row. */
  pick?: boolean
  nowrap?: boolean
  muted?: boolean
  align?: 'end'
  /** Sorts by this column. `direction` is set while the table is sorted by it. */
  sort?: { href: string; direction?: 'ascending' | 'descending' }
  /** Of the header cell and of each cell below it. */
  className?: string
}

type RowAttributes = { [name: `data-${string}`]: string | boolean | undefined; id?: string }

/** A real table. Below 640 px its rows become cards, in the same order. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowAttributes,
  className,
}: {
  /** For screen readers. Everybody else reads the heading of the panel. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowAttributes?: (row: Row) => RowAttributes
  className?: string
}) {
  return (
    // A region that scrolls must be reachable by keyboard, or its far end is not. What only screen readers find in it is
    // placed absolutely, and scrolls with it only if it is the container.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={cx('relative overflow-x-auto', className)} tabIndex={0} aria-label={caption}>
      <table className="data as-cards">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <HeaderRows columns={columns} />
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...rowAttributes?.(row)}>
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** One row; two if some columns belong to groups: the names of the groups, and below them their columns. */
function HeaderRows<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  const isGrouped = columns.some(({ group }) => group !== undefined)
  const heads = isGrouped
    ? columns.filter(({ group }, index) => !group || group !== columns[index - 1]?.group)
    : columns
  return (
    <>
      <tr>
        {heads.map((column) =>
          column.group ? (
            <th
              key={column.key}
              scope="colgroup"
              colSpan={columns.filter(({ group }) => group === column.group).length}
            >
              {column.group}
            </th>
          ) : (
            <HeaderCell key={column.key} column={column} rows={isGrouped ? 2 : undefined} />
          ),
        )}
      </tr>
      {isGrouped && (
        <tr>
          {columns
            .filter(({ group }) => group !== undefined)
            .map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
        </tr>
      )}
    </>
  )
}

function HeaderCell<Row>({ column, rows }: { column: Column<Row>; rows?: number }) {
  const { sort } = column
  return (
    <th
      scope="col"
      rowSpan={rows}
      className={cx(column.pick && 'pick', column.align, column.className) || undefined}
      aria-sort={sort?.direction}
    >
      {column.hideHeader ? <span className="sr-only">{column.header}</span> : <HeaderText column={column} />}
    </th>
  )
}

function HeaderText<Row>({ column: { header, sort } }: { column: Column<Row> }) {
  if (!sort) return header
  return (
    <Link href={sort.href} className="inline-flex items-center gap-1 text-inherit no-underline hover:underline">
      {header}
      {sort.direction && (
        <Icon name="down" size="small" className={sort.direction === 'ascending' ? 'rotate-180' : undefined} />
      )}
    </Link>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = cx(column.pick && 'pick', column.muted && 'text-muted', column.align, column.className)
  if (column.rowHeader) {
    return (
      <th scope="row" className={className || undefined}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td className={className || undefined} data-label={column.hideHeader ? undefined : labelOf(column)}>
      {column.hideHeader ? (
        column.cell(row)
      ) : (
        // Not on the cell, which also has the label of a card, and that may be long.
        <span className={column.nowrap ? 'sm:whitespace-nowrap' : undefined}>{column.cell(row)}</span>
      )}
    </td>
  )
}

/** What a cell is called in a card, where no groups are. */
const labelOf = <Row,>({ group, header }: Column<Row>) => (group ? partTexts.inGroup(group, header) : header)

/** The content of a cell without a value, so that nobody takes it for a gap. */
export function NoValue({ children = partTexts.none }: { children?: string }) {
  return <span className="text-muted">{children}</span>
}

/** The content of a cell that means nothing in this row, because another cell has said so. A card leaves it out. */
export function Moot() {
  return (
    <span className="text-muted" data-moot>
      {partTexts.moot}
    </span>
  )
}

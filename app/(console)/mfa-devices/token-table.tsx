import { Arn } from '@/components/ui/arn'
import { NoValue, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { RefusedAction } from '@/lib/console/ask'
import { listTexts } from '@/lib/texts/lists'
import { inventoryTexts } from '@/lib/texts/mfa-devices'
import { tokenInventoryTexts as texts } from '@/lib/texts/token-inventory'
import { type ListOrder, sortOf } from '../list-order'
import { deleteToken, deleteTokens } from './actions'
import { DeleteRow, DeleteSelected, SelectRow } from './deletable-rows'

type Token = {
  SerialNumber: string
  Model?: string
  PeriodSeconds: number
  User?: { UserName: string }
  EnableDate?: Date
}

const SELECTION = 'delete-tokens'

/** Hardware tokens and the users they are assigned to. Only unassigned ones can be selected and deleted. */
export function TokenTable({
  tokens,
  refused,
  order,
  now,
}: {
  tokens: readonly Token[]
  /** Whether the policies would refuse the deletion of any token. */
  refused: RefusedAction | undefined
  order: ListOrder<'serial' | 'enabled'>
  now: number
}) {
  const deletable = ({ User }: Token) => !User && !refused
  return (
    <>
      {tokens.some(deletable) && <DeleteSelected form={SELECTION} action={deleteTokens} texts={texts} />}
      <Table
        caption={texts.caption}
        rows={tokens}
        rowKey={({ SerialNumber }) => SerialNumber}
        rowAttributes={({ SerialNumber }) => ({ 'data-device-serial': SerialNumber })}
        columns={[
          {
            key: 'select',
            header: inventoryTexts.select,
            hideHeader: true,
            pick: true,
            cell: (token) =>
              deletable(token) && <SelectRow form={SELECTION} serial={token.SerialNumber} name={token.SerialNumber} />,
          },
          {
            key: 'serial',
            header: texts.serial,
            rowHeader: true,
            sort: sortOf('serial', order),
            cell: ({ SerialNumber }) => <Arn value={SerialNumber} copy={texts.copy} />,
          },
          { key: 'model', header: texts.model, cell: ({ Model }) => Model || <NoValue>{texts.noModel}</NoValue> },
          {
            key: 'period',
            header: texts.period,
            nowrap: true,
            cell: ({ PeriodSeconds }) => texts.every(PeriodSeconds),
          },
          {
            key: 'user',
            header: inventoryTexts.user,
            cell: ({ User }) => User?.UserName ?? <NoValue>{inventoryTexts.nobody}</NoValue>,
          },
          {
            key: 'enabled',
            header: inventoryTexts.enabled,
            nowrap: true,
            sort: sortOf('enabled', order),
            cell: ({ EnableDate }) =>
              EnableDate ? <Time at={EnableDate.getTime()} now={now} /> : <NoValue>{listTexts.never}</NoValue>,
          },
          {
            key: 'delete',
            header: inventoryTexts.delete,
            hideHeader: true,
            align: 'end',
            cell: ({ SerialNumber, User }) =>
              User ? null : (
                <DeleteRow
                  serial={SerialNumber}
                  name={SerialNumber}
                  refused={refused}
                  action={deleteToken}
                  texts={texts}
                />
              ),
          },
        ]}
      />
    </>
  )
}

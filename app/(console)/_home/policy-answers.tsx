import { Mark } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { type Column, Table } from '@/components/ui/table'
import { mfaArn } from '@/lib/arns'
import type { SignedIn } from '@/lib/auth/session'
import { foresee, type RefusedAction } from '@/lib/console/ask'
import type { Question } from '@/lib/gate/preview'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { ListAccessKeys } from '@/lib/operations/iam/access-keys/list-access-keys'
import { CreateVirtualMFADevice } from '@/lib/operations/iam/mfa/create-virtual-mfa-device'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { ListUsers } from '@/lib/operations/iam/users/list-users'

type Row = { gesture: string; action: string; refused: RefusedAction | undefined }

/** What the policies would say at this moment, asked without doing anything. */
export async function PolicyAnswers({ session }: { session: SignedIn }) {
  const asked = questionsOf(session)
  const refused = await foresee(Object.fromEntries(asked.map(({ gesture, ...question }) => [gesture, question])))
  const rows = asked.map(({ gesture, operation }) => ({ gesture, action: operation.action, refused: refused[gesture] }))
  const denied = rows.filter((row) => row.refused).length
  return (
    <Panel
      name="policy-answers"
      title="What your policies say right now"
      note={denied === 0 ? 'All of these are allowed' : `${denied} of ${rows.length} are denied`}
      flush
    >
      <Table
        caption="Answers of the policies to some actions"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.gesture}
        rowAttributes={(row) => ({ 'data-action': row.action, 'data-refused': row.refused ? 'true' : 'false' })}
      />
    </Panel>
  )
}

function questionsOf({ caller, account }: SignedIn): (Question & { gesture: string })[] {
  const name = caller.principal.kind === 'user' ? caller.principal.name : 'root'
  return [
    { gesture: 'See your MFA devices', operation: ListMFADevices, input: {} },
    {
      gesture: 'Create a virtual MFA device',
      operation: CreateVirtualMFADevice,
      input: { VirtualMFADeviceName: name },
    },
    { gesture: 'See your access keys', operation: ListAccessKeys, input: {} },
    { gesture: 'Create an access key', operation: CreateAccessKey, input: {} },
    { gesture: 'See the users of the account', operation: ListUsers, input: {} },
    {
      gesture: 'Delete a virtual MFA device',
      operation: DeleteVirtualMFADevice,
      input: { SerialNumber: mfaArn(account.id, '/', name) },
    },
  ]
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'gesture', header: 'To do this', cell: (row) => row.gesture, rowHeader: true },
  { key: 'action', header: 'This action is asked for', cell: (row) => <code>{row.action}</code> },
  { key: 'answer', header: 'Answer', cell: (row) => <AnswerCell refused={row.refused} /> },
]

function AnswerCell({ refused }: { refused: RefusedAction | undefined }) {
  if (!refused) {
    return (
      <Mark icon="check" tone="success">
        Allowed
      </Mark>
    )
  }
  return (
    <>
      <Mark icon="deny" tone="danger">
        Denied
      </Mark>{' '}
      <Link href={refused.why}>
        Why?<span className="sr-only"> {refused.action}</span>
      </Link>
    </>
  )
}

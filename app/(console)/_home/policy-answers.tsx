import { verdicts } from '@/components/iam/verdict'
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
import { commonTexts } from '@/lib/texts/common'
import { homeTexts } from '@/lib/texts/home'

const texts = homeTexts.answers

type Task = keyof typeof texts.tasks
type Row = { task: Task; action: string; refused: RefusedAction | undefined }

/** What the policies would say at this moment, asked without doing anything. */
export async function PolicyAnswers({ session }: { session: SignedIn }) {
  const asked = questionsOf(session)
  const refused = await foresee(asked)
  const tasks = Object.keys(asked) as Task[]
  const rows = tasks.map((task) => ({ task, action: asked[task].operation.action, refused: refused[task] }))
  const denied = rows.filter((row) => row.refused).length
  return (
    <Panel
      name="policy-answers"
      title={texts.title}
      note={denied === 0 ? texts.allAllowed : texts.denied(denied, rows.length)}
      flush
    >
      <Table
        caption={texts.caption}
        columns={columns()}
        rows={rows}
        rowKey={(row) => row.task}
        rowAttributes={({ action, refused }) => ({
          'data-action': action,
          'data-refused': refused ? 'true' : 'false',
          'data-verdict': refused ? refused.verdict : 'allowed',
        })}
      />
    </Panel>
  )
}

function questionsOf({ caller, account }: SignedIn): Record<Task, Question> {
  const name = caller.principal.kind === 'user' ? caller.principal.name : 'root'
  return {
    devices: { operation: ListMFADevices, input: {} },
    createDevice: { operation: CreateVirtualMFADevice, input: { VirtualMFADeviceName: name } },
    keys: { operation: ListAccessKeys, input: {} },
    createKey: { operation: CreateAccessKey, input: {} },
    users: { operation: ListUsers, input: {} },
    deleteDevice: { operation: DeleteVirtualMFADevice, input: { SerialNumber: mfaArn(account.id, '/', name) } },
  }
}

const columns = (): readonly Column<Row>[] => [
  { key: 'task', header: texts.columns.task, cell: ({ task }) => texts.tasks[task], rowHeader: true },
  { key: 'action', header: texts.columns.action, cell: ({ action }) => <code>{action}</code> },
  { key: 'answer', header: texts.columns.answer, cell: ({ refused }) => <AnswerCell refused={refused} /> },
]

function AnswerCell({ refused }: { refused: RefusedAction | undefined }) {
  // Without a verdict the call is not valid, and no policy was asked.
  const { icon, tone, title } = verdicts()[refused ? (refused.verdict ?? 'implicit-deny') : 'allowed']
  return (
    <>
      <Mark icon={icon} tone={tone}>
        {title}
      </Mark>{' '}
      {refused && (
        <Link href={refused.why}>
          {commonTexts.why}
          <span className="sr-only"> {refused.action}</span>
        </Link>
      )}
    </>
  )
}

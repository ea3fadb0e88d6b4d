import { HelpLink } from '@/components/console/help-link'
import type { AccessKeyView } from '@/components/iam/access-key-view'
import { Panel, PanelEmpty, PanelStrip } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import type { SignedIn } from '@/lib/auth/session'
import { ask, asksForCode, foresee } from '@/lib/console/ask'
import type { ErrorView } from '@/lib/console/error-view'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { DeleteAccessKey } from '@/lib/operations/iam/access-keys/delete-access-key'
import { GetAccessKeyLastUsed } from '@/lib/operations/iam/access-keys/get-access-key-last-used'
import { UpdateAccessKey } from '@/lib/operations/iam/access-keys/update-access-key'
import { TagUser } from '@/lib/operations/iam/tags/tag'
import { accessKeyTexts as texts } from '@/lib/texts/access-keys'
import { confirmTexts } from '@/lib/texts/confirm-code'
import { type Asked, DeniedOnce } from '../../denied-once'
import { questionsOf } from '../answers'
import { PanelResult } from '../results'
import { hrefFor, type Subject } from '../whose'
import { KeyList } from './key-list'
import { RotateGuide } from './rotate-guide'

const QUOTA = 2
const RESULT = <PanelResult panel="access-keys" />
const howToUse = () => <HelpLink href="/help/cli">{texts.use}</HelpLink>

/**
 * The access keys of a user. When each was used last is a question of its own, and may be refused on its own. `above`
 * are the questions of the panels above it.
 */
export async function AccessKeys({
  session,
  subject,
  above,
}: {
  session: SignedIn
  subject: Subject
  above: readonly Asked[]
}) {
  const { input } = subject
  const listed = await questionsOf(subject).accessKeys()
  const keys = listed.ok ? listed.output.AccessKeyMetadata : []
  const AccessKeyId = keys[0]?.AccessKeyId ?? 'AKIA0000000000000000'
  const refused = await foresee({
    create: { operation: CreateAccessKey, input },
    update: { operation: UpdateAccessKey, input: { ...input, AccessKeyId, Status: 'Inactive' } },
    remove: { operation: DeleteAccessKey, input: { ...input, AccessKeyId } },
    describe: {
      operation: TagUser,
      input: { UserName: subject.name, Tags: [{ Key: AccessKeyId, Value: 'description' }] },
    },
  })
  const note = (await asksForCode({ operation: CreateAccessKey, input })) && confirmTexts.asks
  const create = (
    <TargetButton
      to={{ href: hrefFor(subject, '/security-credentials/access-keys/create') }}
      size={listed.ok && keys.length === 0 ? 'medium' : 'small'}
      refused={refused.create}
    >
      {texts.create}
    </TargetButton>
  )
  if (!listed.ok) {
    return (
      <Panel
        name="access-keys"
        title={texts.title}
        state={listed.error.refusal ? 'denied' : 'error'}
        decisionId={listed.error.refusal?.decisionId}
        note={note}
        messages={RESULT}
        actions={create}
        footer={howToUse()}
      >
        <DeniedOnce
          panel={texts.title}
          error={listed.error}
          above={above}
          hasNotice={subject.isOwn && session.mfa === null}
          retryHref={subject.page}
        />
      </Panel>
    )
  }
  if (keys.length === 0) {
    return (
      <Panel
        name="access-keys"
        title={texts.title}
        count={0}
        state="empty"
        note={note}
        messages={RESULT}
        footer={howToUse()}
      >
        <PanelEmpty action={create}>{subject.isOwn ? texts.none(QUOTA) : texts.noneOf(subject.name, QUOTA)}</PanelEmpty>
      </Panel>
    )
  }
  const { views, unread } = await keyViews(keys, subject)
  return (
    <Panel
      name="access-keys"
      title={texts.title}
      count={keys.length}
      flush
      note={note}
      messages={RESULT}
      actions={create}
      footer={<Foot keys={views} subject={subject} />}
    >
      {unread.length > 0 && (
        <PanelStrip why={unread[0]?.refusal && `/decisions/${unread[0].refusal.decisionId}`}>
          {texts.unread(unread.length, keys.length)}
        </PanelStrip>
      )}
      <KeyList
        keys={views}
        user={subject.fields.user}
        now={session.now.getTime()}
        hasDescriptions={!subject.isRoot}
        refused={refused}
      />
    </Panel>
  )
}

function Foot({ keys, subject }: { keys: readonly AccessKeyView[]; subject: Subject }) {
  const count = keys.length
  return (
    <div className="grid gap-2">
      {count >= QUOTA && <p>{subject.isOwn ? texts.full(count, QUOTA) : texts.fullOf(subject.name, count, QUOTA)}</p>}
      <RotateGuide keys={keys} />
      <p>{howToUse()}</p>
    </div>
  )
}

async function keyViews(
  keys: readonly { AccessKeyId: string; Status: string; CreateDate: Date }[],
  subject: Subject,
): Promise<{ views: AccessKeyView[]; unread: ErrorView[] }> {
  const user = await questionsOf(subject).user()
  const tags = new Map(user.ok ? user.output.User.Tags?.map(({ Key, Value }) => [Key, Value]) : [])
  const unread: ErrorView[] = []
  const views: AccessKeyView[] = []
  for (const { AccessKeyId, Status, CreateDate } of keys) {
    const used = await ask(GetAccessKeyLastUsed, { AccessKeyId })
    if (!used.ok) unread.push(used.error)
    views.push({
      id: AccessKeyId,
      isActive: Status === 'Active',
      createdAt: CreateDate.getTime(),
      description: tags.get(AccessKeyId),
      lastUsed: used.ok ? lastUse(used.output.AccessKeyLastUsed) : 'unknown',
    })
  }
  return { views, unread }
}

function lastUse(used: { LastUsedDate?: Date; ServiceName: string; Region: string }) {
  if (!used.LastUsedDate) return undefined
  return { at: used.LastUsedDate.getTime(), service: used.ServiceName, region: used.Region }
}

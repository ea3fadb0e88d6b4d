import type { AccessKeyView } from '@/components/iam/access-key-view'
import type { SignedIn } from '@/lib/auth/session'
import { ask, asksForCode, foresee } from '@/lib/console/ask'
import type { ErrorView } from '@/lib/console/error-view'
import type { Question } from '@/lib/gate/preview'
import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { DeleteAccessKey } from '@/lib/operations/iam/access-keys/delete-access-key'
import { GetAccessKeyLastUsed } from '@/lib/operations/iam/access-keys/get-access-key-last-used'
import { UpdateAccessKey } from '@/lib/operations/iam/access-keys/update-access-key'
import { TagUser } from '@/lib/operations/iam/tags/tag'
import { type Asked, denialOf } from '../../denial'
import { questionsOf } from '../answers'
import { hrefFor, type Subject } from '../whose'
import { KeysPanel } from './keys-panel'

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
  const create = { operation: CreateAccessKey, input }
  // At the same time, so that they share a transaction.
  const [listed, creation, asks] = await Promise.all([
    questionsOf(subject).accessKeys(),
    foresee({ create }),
    asksForCode(create),
  ])
  const keys = listed.ok ? listed.output.AccessKeyMetadata : []
  const changes = await foresee(changesOf(subject, keys[0]?.AccessKeyId))
  const { views, unread } = await keyViews(keys, subject)
  const [firstUnread] = unread
  return (
    <KeysPanel
      userName={subject.name}
      user={subject.fields.user}
      keys={views}
      unread={
        firstUnread && {
          count: unread.length,
          why: firstUnread.refusal && `/decisions/${firstUnread.refusal.decisionId}`,
        }
      }
      denial={
        listed.ok
          ? undefined
          : await denialOf(listed.error, {
              above,
              hasNotice: subject.isOwn && session.mfa === null,
              retryHref: subject.page,
            })
      }
      hasDescriptions={!subject.isRoot}
      createHref={hrefFor(subject, '/security-credentials/access-keys/create')}
      refused={{ ...creation, ...changes }}
      asksForCode={asks}
      now={session.now.getTime()}
    />
  )
}

/** What the buttons of a key would call; nothing without one. */
function changesOf({ name, input }: Subject, AccessKeyId: string | undefined): Record<string, Question> {
  if (AccessKeyId === undefined) return {}
  const Tags = [{ Key: AccessKeyId, Value: 'description' }]
  return {
    update: { operation: UpdateAccessKey, input: { ...input, AccessKeyId, Status: 'Inactive' } },
    remove: { operation: DeleteAccessKey, input: { ...input, AccessKeyId } },
    describe: { operation: TagUser, input: { UserName: name, Tags } },
  }
}

async function keyViews(
  keys: readonly { AccessKeyId: string; Status: string; CreateDate: Date }[],
  subject: Subject,
): Promise<{ views: AccessKeyView[]; unread: ErrorView[] }> {
  if (keys.length === 0) return { views: [], unread: [] }
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

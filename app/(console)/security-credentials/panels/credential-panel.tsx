import type { ButtonRefusal } from '@/components/ui/button'
import type { SignedIn } from '@/lib/auth/session'
import { foresee } from '@/lib/console/ask'
import type { ErrorView } from '@/lib/console/error-view'
import type { Question } from '@/lib/gate/preview'
import { type Asked, denialOf } from '../../denial'
import { CREDENTIAL_CALLS, type CredentialKind } from '../credential-kinds'
import { hrefFor, type Subject } from '../whose'
import type { CredentialView } from './credential-table'
import { CredentialsOfKind } from './credentials-of-kind'

/** What such a panel needs to know of its page. `above` are the questions of the panels above it. */
export type CredentialPanelProps = { session: SignedIn; subject: Subject; above: readonly Asked[] }

/** A panel of credentials of one kind: what it shows, and which of its buttons would be refused. */
export async function CredentialPanel({
  kind,
  credentials,
  isFull = false,
  error,
  create,
  session,
  subject,
  above,
}: CredentialPanelProps & {
  kind: CredentialKind
  credentials: readonly CredentialView[]
  isFull?: boolean
  /** Why they could not be read. */
  error: ErrorView | undefined
  /** The page that adds one, and what would refuse the call that it makes. */
  create: { path: string; refused?: ButtonRefusal }
}) {
  const changes = await foresee(changesOf(kind, subject, credentials[0]?.id))
  return (
    <CredentialsOfKind
      kind={kind}
      userName={subject.name}
      user={subject.fields.user}
      credentials={credentials}
      isFull={isFull}
      denial={
        error &&
        (await denialOf(error, {
          above,
          hasNotice: subject.isOwn && session.mfa === null,
          retryHref: subject.page,
        }))
      }
      createHref={hrefFor(subject, create.path)}
      refused={{ ...changes, create: create.refused }}
      now={session.now.getTime()}
    />
  )
}

/** What the buttons of a credential would call; nothing without one. */
function changesOf(kind: CredentialKind, { input }: Subject, id: string | undefined): Record<string, Question> {
  if (id === undefined) return {}
  const { update, remove, member } = CREDENTIAL_CALLS[kind]
  const named = { ...input, [member]: id }
  return {
    update: { operation: update, input: { ...named, Status: 'Inactive' } },
    remove: { operation: remove, input: named },
  }
}

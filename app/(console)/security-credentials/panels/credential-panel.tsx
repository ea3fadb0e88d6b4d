import { Panel, PanelEmpty } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import type { SignedIn } from '@/lib/auth/session'
import { foresee } from '@/lib/console/ask'
import type { ErrorView } from '@/lib/console/error-view'
import type { AnyOperation } from '@/lib/gate/operation'
import { credentialTexts as texts } from '@/lib/texts/credentials'
import { type Asked, DeniedOnce } from '../../denied-once'
import { CREDENTIAL_CALLS, type CredentialKind } from '../credential-kinds'
import { CREDENTIAL_PANELS } from '../credential-panels'
import { PanelResult } from '../results'
import { hrefFor, type Subject } from '../whose'
import { CredentialTable, type CredentialView } from './credential-table'

/** What such a panel needs to know of its page. `above` are the questions of the panels above it. */
export type CredentialPanelProps = { session: SignedIn; subject: Subject; above: readonly Asked[] }

/** A panel of credentials of one kind. The empty one is a line, as most people have none. */
export async function CredentialPanel({
  kind,
  credentials,
  isFull,
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
  /** The page that adds one, and the call that it makes. */
  create: { path: string; operation: AnyOperation; input?: Readonly<Record<string, unknown>> }
}) {
  const { title, purpose, caption, add, most } = texts[kind]
  const { update, remove, member } = CREDENTIAL_CALLS[kind]
  const panel = CREDENTIAL_PANELS[kind]
  const { user } = subject.fields
  const input = { ...subject.input, [member]: credentials[0]?.id ?? 'X'.repeat(24) }
  const refused = await foresee({
    create: { operation: create.operation, input: { ...subject.input, ...create.input } },
    update: { operation: update, input: { ...input, Status: 'Inactive' } },
    remove: { operation: remove, input },
  })
  const head = { name: panel, title, messages: <PanelResult panel={panel} /> }
  const button = (
    <TargetButton to={{ href: hrefFor(subject, create.path) }} size="small" refused={refused.create}>
      {add}
    </TargetButton>
  )
  if (error) {
    const { refusal } = error
    return (
      <Panel {...head} state={refusal ? 'denied' : 'error'} decisionId={refusal?.decisionId} actions={button}>
        <DeniedOnce
          panel={title}
          error={error}
          above={above}
          hasNotice={subject.isOwn && session.mfa === null}
          retryHref={subject.page}
        />
      </Panel>
    )
  }
  if (credentials.length === 0) {
    return (
      <Panel {...head} count={0} state="empty" actions={button}>
        <PanelEmpty>
          {purpose} {texts.none(user)}
        </PanelEmpty>
      </Panel>
    )
  }
  return (
    <Panel
      {...head}
      count={credentials.length}
      actions={button}
      footer={isFull && <p>{texts.full(user, most)}</p>}
      flush
    >
      <CredentialTable
        kind={kind}
        caption={caption(subject.name)}
        credentials={credentials}
        user={user}
        refused={refused}
        now={session.now.getTime()}
      />
    </Panel>
  )
}

/** The same for the root user, who has none: the service refuses even to list them. */
export function NotOfRoot({ kind }: { kind: CredentialKind }) {
  return (
    <Panel name={CREDENTIAL_PANELS[kind]} title={texts[kind].title} state="empty">
      <p>{texts.notOfRoot}</p>
    </Panel>
  )
}

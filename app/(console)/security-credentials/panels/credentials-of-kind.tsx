'use client'

import type { ButtonRefusal } from '@/components/ui/button'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { credentialTexts as texts } from '@/lib/texts/credentials'
import type { DenialView } from '../../denial'
import { Denial, stateOf } from '../../denial-view'
import { CREDENTIAL_PANELS } from '../credential-panels'
import { PanelResult } from '../results'
import { CredentialTable, type CredentialView } from './credential-table'

type Kind = keyof typeof CREDENTIAL_PANELS

/** The panel with the credentials of one kind. The empty one is a line, as most people have none. */
export function CredentialsOfKind({
  kind,
  userName,
  user,
  credentials,
  isFull,
  denial,
  createHref,
  refused,
  now,
}: {
  kind: Kind
  userName: string
  /** The same, if the user is not the reader. */
  user?: string
  credentials: readonly CredentialView[]
  isFull: boolean
  /** Why they could not be read. */
  denial?: DenialView
  createHref: string
  refused: { create?: ButtonRefusal; update?: ButtonRefusal; remove?: ButtonRefusal }
  now: number
}) {
  const { title, purpose, add, most } = texts[kind]
  const panel = CREDENTIAL_PANELS[kind]
  const head = {
    ...{ name: panel, title, messages: <PanelResult panel={panel} /> },
    actions: (
      <TargetButton to={{ href: createHref }} size="small" refused={refused.create}>
        {add}
      </TargetButton>
    ),
  }
  if (denial) {
    return (
      <Panel {...head} {...stateOf(denial)}>
        <Denial panel={title} denial={denial} />
      </Panel>
    )
  }
  if (credentials.length === 0) {
    return (
      <Panel {...head} count={0} state="empty">
        <PanelEmpty>
          {purpose} {texts.none(user)}
        </PanelEmpty>
      </Panel>
    )
  }
  return (
    <Panel {...head} count={credentials.length} footer={isFull && <p>{texts.full(user, most)}</p>} flush>
      <CredentialTable
        kind={kind}
        caption={texts[kind].caption(userName)}
        credentials={credentials}
        user={user}
        refused={refused}
        now={now}
      />
    </Panel>
  )
}

/** The same for the root user, who has none: the service refuses even to list them. */
export function NotOfRoot({ kind }: { kind: Kind }) {
  return (
    <Panel name={CREDENTIAL_PANELS[kind]} title={texts[kind].title} state="empty">
      <p>{texts.notOfRoot}</p>
    </Panel>
  )
}

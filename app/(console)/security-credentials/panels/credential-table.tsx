'use client'

import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { ConfirmDialog } from '@/components/ui/dialog'
import type { FormAction } from '@/components/ui/form-action'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { TargetButton } from '@/components/ui/target-button'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import { credentialTexts as texts } from '@/lib/texts/credentials'
import type { CREDENTIAL_PANELS } from '../credential-panels'
import { usePanelForms } from '../results'

/** A certificate, an SSH key or a credential for a service. Times are milliseconds since 1970. */
export type CredentialView = {
  id: string
  status: keyof typeof texts.statuses
  at: number
  /** Of certificates: the SHA-1 of the certificate, and the end of its validity. */
  thumbprint?: string
  validUntil?: number
  /** Of credentials for a service. Those that have no `expires` never do. */
  service?: string
  userName?: string
  expires?: number
  /** The page that shows it, or gives it a new secret. */
  show?: string
  reset?: { href: string; refused?: ButtonRefusal }
}

type Kind = keyof typeof CREDENTIAL_PANELS

/** Credentials of one kind with their actions; what comes of an action is shown in the panel. */
export function CredentialTable({
  kind,
  caption,
  credentials,
  user,
  refused,
  now,
}: {
  kind: Kind
  caption: string
  credentials: readonly CredentialView[]
  /** Whose, if not the reader's. */
  user: string | undefined
  refused: { update?: ButtonRefusal; remove?: ButtonRefusal }
  now: number
}) {
  const forms = usePanelForms()
  const actions: Column<CredentialView> = {
    key: 'actions',
    header: texts.actions,
    hideHeader: true,
    align: 'end',
    cell: (credential) => (
      <Actions
        credential={credential}
        fields={{ kind, id: credential.id, ...(user !== undefined && { user }) }}
        setStatus={forms.status[kind].act}
        remove={forms.deletion[kind].act}
        refused={refused}
      />
    ),
  }
  return (
    <Table
      caption={caption}
      columns={[...columnsOf(kind, now), actions]}
      rows={credentials}
      rowKey={({ id }) => id}
      rowAttributes={({ id }) => ({ 'data-credential-id': id })}
    />
  )
}

function columnsOf(kind: Kind, now: number): Column<CredentialView>[] {
  return [
    { key: 'id', header: texts.id, rowHeader: true, cell: ({ id }) => <Arn value={id} copy={texts.copyId(id)} /> },
    ...(kind === 'certificate'
      ? ([
          {
            key: 'thumbprint',
            header: texts.thumbprint,
            cell: ({ thumbprint }) => <code className="wrap-anywhere">{thumbprint}</code>,
            className: 'min-w-44',
          },
        ] satisfies Column<CredentialView>[])
      : []),
    ...(kind === 'serviceCredential'
      ? ([
          { key: 'service', header: texts.service, cell: ({ service }) => service },
          { key: 'user', header: texts.userName, cell: ({ userName = '' }) => <Arn value={userName} /> },
        ] satisfies Column<CredentialView>[])
      : []),
    { key: 'status', header: texts.status, cell: ({ status }) => <Status status={status} /> },
    dateColumn('at', kind === 'serviceCredential' ? texts.created : texts.uploaded, now),
    ...(kind === 'certificate' ? [dateColumn('validUntil', texts.validUntil, now)] : []),
    ...(kind === 'serviceCredential' ? [dateColumn('expires', texts.expires, now)] : []),
  ]
}

function dateColumn(key: 'at' | 'validUntil' | 'expires', header: string, now: number): Column<CredentialView> {
  return {
    ...{ key, header, nowrap: true },
    cell: ({ [key]: at }) =>
      at === undefined ? <NoValue>{texts.never}</NoValue> : <Time at={at} format="date" now={now} />,
  }
}

function Status({ status }: Pick<CredentialView, 'status'>) {
  if (status === 'Active') {
    return (
      <Badge tone="success" icon="check">
        {texts.statuses.Active}
      </Badge>
    )
  }
  return (
    <Badge tone={status === 'Expired' ? 'warning' : undefined} icon={status === 'Expired' ? 'warning' : 'minus'}>
      {texts.statuses[status]}
    </Badge>
  )
}

function Actions({
  credential: { id, status, show, reset },
  fields,
  setStatus,
  remove,
  refused,
}: {
  credential: CredentialView
  fields: Readonly<Record<string, string>>
  setStatus: FormAction
  remove: FormAction
  refused: { update?: ButtonRefusal; remove?: ButtonRefusal }
}) {
  return (
    <ButtonRow className="justify-end max-sm:justify-start">
      {show && (
        <ButtonLink href={show} size="small" aria-label={texts.actionsFor(texts.show, id)}>
          {texts.show}
        </ButtonLink>
      )}
      {reset && (
        <ButtonLink
          href={reset.href}
          refused={reset.refused}
          size="small"
          aria-label={texts.actionsFor(texts.reset, id)}
        >
          {texts.reset}
        </ButtonLink>
      )}
      {status === 'Inactive' ? (
        <TargetButton
          to={{ action: setStatus, fields: { ...fields, status: 'Active' } }}
          size="small"
          refused={refused.update}
          pending={texts.activating}
          name={texts.actionsFor(texts.activate, id)}
        >
          {texts.activate}
        </TargetButton>
      ) : (
        <ConfirmDialog
          opener={{
            size: 'small',
            children: texts.deactivate,
            'aria-label': texts.actionsFor(texts.deactivate, id),
            refused: refused.update,
          }}
          title={texts.deactivateTitle}
          verb={texts.deactivate}
          pending={texts.deactivating}
          action={setStatus}
          fields={{ ...fields, status: 'Inactive' }}
        >
          <p>
            <Arn value={id} />
          </p>
          <p>{texts.deactivateText}</p>
        </ConfirmDialog>
      )}
      <ConfirmDialog
        opener={{
          size: 'small',
          children: texts.delete,
          'aria-label': texts.actionsFor(texts.delete, id),
          refused: refused.remove,
        }}
        title={texts.deleteTitle}
        verb={texts.delete}
        pending={texts.deleting}
        danger
        action={remove}
        fields={fields}
      >
        <p>
          <Arn value={id} />
        </p>
        <p>{texts.deleteText}</p>
        <TextField
          id={`confirm-${id}`}
          name="confirm"
          label={texts.typeId(id)}
          autoComplete="off"
          spellCheck={false}
          required
        />
      </ConfirmDialog>
    </ButtonRow>
  )
}

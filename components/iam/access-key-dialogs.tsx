import { Arn } from '@/components/ui/arn'
import type { ButtonRefusal } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import type { FormAction } from '@/components/ui/form-action'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import { accessKeyTexts as texts } from '@/lib/texts/access-keys'
import type { AccessKeyView } from './access-key-view'

type Fields = Readonly<Record<string, string>>
type DeedProps = { accessKey: AccessKeyView; fields: Fields; now: number; action: FormAction; refused?: ButtonRefusal }

/** Asks before a key is deactivated. */
export function Deactivate({ accessKey, fields, now, action, refused }: DeedProps) {
  return (
    <ConfirmDialog
      opener={{ size: 'small', children: texts.deactivate, refused }}
      title={texts.deactivateTitle}
      verb={texts.deactivate}
      pending={texts.deactivating}
      action={action}
      fields={{ ...fields, status: 'Inactive' }}
    >
      <Consequence accessKey={accessKey} now={now}>
        {texts.deactivateText}
      </Consequence>
    </ConfirmDialog>
  )
}

/** Deleting cannot be undone, so an active key must be deactivated first. */
export function DeactivateFirst({ accessKey, fields, now, action }: DeedProps) {
  return (
    <ConfirmDialog
      opener={{ size: 'small', children: texts.delete }}
      title={texts.deactivateFirst}
      verb={texts.deactivate}
      pending={texts.deactivating}
      action={action}
      fields={{ ...fields, status: 'Inactive' }}
    >
      <Consequence accessKey={accessKey} now={now}>
        {texts.deactivateFirstText}
      </Consequence>
    </ConfirmDialog>
  )
}

/** Asks before a key is deleted, for its id. */
export function Delete({ accessKey, fields, now, action, refused }: DeedProps) {
  const { id } = accessKey
  return (
    <ConfirmDialog
      opener={{ size: 'small', children: texts.delete, refused }}
      title={texts.deleteTitle}
      verb={texts.delete}
      pending={texts.deleting}
      danger
      action={action}
      fields={fields}
    >
      <Consequence accessKey={accessKey} now={now}>
        {texts.deleteText}
      </Consequence>
      <TextField
        id={`confirm-${id}`}
        name="confirm"
        label={texts.typeId(id)}
        autoComplete="off"
        spellCheck={false}
        required
      />
    </ConfirmDialog>
  )
}

/** Changes the description of a key. */
export function EditDescription({
  accessKey: { id, description },
  fields,
  action,
  refused,
}: {
  accessKey: AccessKeyView
  fields: Fields
  action: FormAction
  refused?: ButtonRefusal
}) {
  return (
    <ConfirmDialog
      opener={{ size: 'small', children: texts.editDescription, refused }}
      title={texts.editDescription}
      verb={texts.save}
      pending={texts.saving}
      action={action}
      fields={fields}
    >
      <p>
        <Arn value={id} />
      </p>
      <TextField
        id={`description-${id}`}
        name="description"
        label={texts.description}
        hint={texts.descriptionHint}
        optional
        defaultValue={description}
        maxLength={256}
        autoComplete="off"
      />
    </ConfirmDialog>
  )
}

function Consequence({ accessKey, now, children }: { accessKey: AccessKeyView; now: number; children: string }) {
  return (
    <>
      <p>
        <Arn value={accessKey.id} />
      </p>
      <p>
        <LastUse accessKey={accessKey} now={now} /> {children}
      </p>
    </>
  )
}

function LastUse({ accessKey, now }: { accessKey: AccessKeyView; now: number }) {
  if (accessKey.lastUsed === 'unknown') return texts.unknownUse
  if (!accessKey.lastUsed) return texts.neverUsed
  return (
    <>
      {texts.lastUse}
      <Time at={accessKey.lastUsed.at} now={now} />.
    </>
  )
}

import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import type { Refusal } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { ConfirmDialog } from '@/components/ui/dialog'
import type { FormAction } from '@/components/ui/form-action'
import { NoValue } from '@/components/ui/table'
import { TargetButton } from '@/components/ui/target-button'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'

export type AccessKeyView = {
  id: string
  description?: string
  isActive: boolean
  createdAt: number
  lastUsed?: { at: number; service?: string; region?: string }
}

const DAY = 86_400_000

/** One access key of a user, with what can be done to it. */
export function AccessKeyCard({
  accessKey,
  now,
  setActiveAction,
  deleteAction,
  refused,
}: {
  accessKey: AccessKeyView
  now: number
  /** Gets `accessKeyId` and `status`, which is Active or Inactive. */
  setActiveAction: FormAction
  /** Gets `accessKeyId` and `confirm`, the id as it was typed. */
  deleteAction: FormAction
  refused?: { update?: Refusal; remove?: Refusal }
}) {
  const { id, isActive } = accessKey
  return (
    <article className="key-card" aria-label={`Access key ${id}`} data-access-key-id={id}>
      <div className="key-head">
        <div className="btn-row">
          <h3>
            <Arn value={id} copy="Copy access key ID" />
          </h3>
          {isActive ? (
            <Badge tone="success" icon="check">
              Active
            </Badge>
          ) : (
            <Badge icon="minus">Inactive</Badge>
          )}
        </div>
        <div className="btn-row">
          <TargetButton
            to={{ action: setActiveAction, fields: { accessKeyId: id, status: isActive ? 'Inactive' : 'Active' } }}
            size="small"
            refused={refused?.update}
            pending={isActive ? 'Deactivating' : 'Activating'}
          >
            {isActive ? 'Deactivate' : 'Activate'}
          </TargetButton>
          <ConfirmDialog
            opener={{ size: 'small', children: 'Delete', refused: refused?.remove }}
            title="Delete access key?"
            verb="Delete"
            pending="Deleting"
            danger
            action={deleteAction}
            fields={{ accessKeyId: id }}
          >
            <p>
              <LastUse accessKey={accessKey} now={now} /> Whatever still signs with this key stops working, and the key
              cannot be brought back.
            </p>
            {isActive && <p>It is still active. Deactivate it first and see whether something breaks.</p>}
            <TextField
              id={`confirm-${id}`}
              name="confirm"
              label={`Type ${id} to confirm`}
              autoComplete="off"
              spellCheck={false}
              required
            />
          </ConfirmDialog>
        </div>
      </div>
      <Facts accessKey={accessKey} now={now} />
    </article>
  )
}

function Facts({ accessKey, now }: { accessKey: AccessKeyView; now: number }) {
  const { createdAt, lastUsed, description } = accessKey
  const days = Math.max(0, Math.floor((now - createdAt) / DAY))
  return (
    <DescriptionList
      items={[
        {
          term: 'Created',
          value: (
            <span>
              <Time at={createdAt} format="date" now={now} />{' '}
              <span className="muted">({days === 1 ? '1 day' : `${days} days`})</span>
            </span>
          ),
        },
        {
          term: 'Last used',
          value: lastUsed ? (
            <span>
              <Time at={lastUsed.at} now={now} />
              {lastUsed.service && (
                <span className="muted">, {[lastUsed.service, lastUsed.region].filter(Boolean).join(' in ')}</span>
              )}
            </span>
          ) : (
            <NoValue>Never</NoValue>
          ),
        },
        { term: 'Description', value: description ?? <NoValue />, wideWhenNarrow: true },
      ]}
    />
  )
}

function LastUse({ accessKey, now }: { accessKey: AccessKeyView; now: number }) {
  if (!accessKey.lastUsed) return <>The key was never used.</>
  return (
    <>
      The key was last used <Time at={accessKey.lastUsed.at} now={now} />.
    </>
  )
}

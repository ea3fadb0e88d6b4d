import { Arn } from '@/components/ui/arn'
import { Badge, Mark } from '@/components/ui/badge'
import type { ButtonRefusal } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { DescriptionList } from '@/components/ui/description-list'
import type { FormAction } from '@/components/ui/form-action'
import { NoValue } from '@/components/ui/table'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import { accessKeyTexts as texts } from '@/lib/texts/access-keys'
import { Deactivate, DeactivateFirst, Delete, EditDescription } from './access-key-dialogs'
import type { AccessKeyView } from './access-key-view'

const DAY = 86_400_000

/** One access key of a user, with its actions. */
export function AccessKeyCard({
  accessKey,
  user,
  now,
  setActiveAction,
  deleteAction,
  describeAction,
  refused,
}: {
  accessKey: AccessKeyView
  /** Whose key it is, if not the reader's. All actions get it as `user`. */
  user?: string
  now: number
  /** Gets `accessKeyId` and `status`, which is Active or Inactive. */
  setActiveAction: FormAction
  /** Gets `accessKeyId` and `confirm`, the id as the reader typed it. */
  deleteAction: FormAction
  /** Gets `accessKeyId` and `description`. Without it the key has no description to edit. */
  describeAction?: FormAction
  refused?: { update?: ButtonRefusal; remove?: ButtonRefusal; describe?: ButtonRefusal }
}) {
  const { id, isActive } = accessKey
  const fields = { accessKeyId: id, ...(user !== undefined && { user }) }
  return (
    <article
      className="grid gap-3 border-t border-hairline px-(--inset) py-4 first:border-t-0"
      aria-label={texts.card(id)}
      data-access-key-id={id}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <ButtonRow>
          <h3>
            <Arn value={id} copy={texts.copyId} />
          </h3>
          {isActive ? (
            <Badge tone="success" icon="check">
              {texts.active}
            </Badge>
          ) : (
            <Badge icon="minus">{texts.inactive}</Badge>
          )}
        </ButtonRow>
        <ButtonRow>
          {describeAction && (
            <EditDescription
              accessKey={accessKey}
              fields={fields}
              action={describeAction}
              refused={refused?.describe}
            />
          )}
          {isActive ? (
            <Deactivate
              accessKey={accessKey}
              fields={fields}
              now={now}
              action={setActiveAction}
              refused={refused?.update}
            />
          ) : (
            <TargetButton
              to={{ action: setActiveAction, fields: { ...fields, status: 'Active' } }}
              size="small"
              refused={refused?.update}
              pending={texts.activating}
            >
              {texts.activate}
            </TargetButton>
          )}
          {isActive && !refused?.remove ? (
            <DeactivateFirst accessKey={accessKey} fields={fields} now={now} action={setActiveAction} />
          ) : (
            <Delete accessKey={accessKey} fields={fields} now={now} action={deleteAction} refused={refused?.remove} />
          )}
        </ButtonRow>
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
          term: texts.created,
          value: (
            <span>
              <Time at={createdAt} format="date" now={now} />{' '}
              {days > 0 && <span className="text-muted">{texts.age(days)}</span>}
            </span>
          ),
        },
        {
          term: texts.lastUsed,
          value:
            lastUsed === 'unknown' ? (
              <Mark icon="lock" tone="muted">
                {texts.unreadUse}
              </Mark>
            ) : lastUsed ? (
              <span>
                <Time at={lastUsed.at} now={now} />
                {lastUsed.service && (
                  <span className="text-muted">
                    {lastUsed.region
                      ? texts.inRegion(lastUsed.service, lastUsed.region)
                      : texts.ofService(lastUsed.service)}
                  </span>
                )}
              </span>
            ) : (
              <NoValue>{texts.never}</NoValue>
            ),
        },
        { term: texts.description, value: description ?? <NoValue />, wideWhenNarrow: true },
      ]}
    />
  )
}

import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form-action'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import { noticeTexts as texts } from '@/lib/texts/notices'

/** Who did something. A name is kept apart from the words for others: somebody may be called "You". */
export type Doer = 'you' | 'operator' | 'unknown' | { name: string }

/** Something that happened to the person's credentials, in words. `at` is milliseconds since 1970. */
type Happened = { id: number; title: string; at: number; by: Doer; sourceIp?: string }

/** Tells of what happened to the person's credentials, on every page until it was seen: the newest first. */
export function NoticesBanner({
  notices,
  hasMore,
  now,
  href,
  markSeen,
}: {
  notices: readonly Happened[]
  /** There are others that are not shown here. */
  hasMore: boolean
  now: number
  /** The list of all. */
  href: string
  /** Gets `upTo`, the id of the newest. */
  markSeen: FormAction
}) {
  const [newest] = notices
  if (!newest) return null
  const isOne = notices.length === 1 && !hasMore
  return (
    <Notice
      tone="warning"
      icon="shield"
      title={isOne ? newest.title : texts.several}
      actions={
        <>
          <ButtonLink variant="tinted" className="text-link" href={href}>
            {texts.showAll}
          </ButtonLink>
          <ActionForm action={markSeen}>
            <input type="hidden" name="upTo" value={newest.id} />
            <SubmitButton variant="secondary" pending={texts.marking}>
              {texts.mark}
            </SubmitButton>
          </ActionForm>
        </>
      }
    >
      {isOne ? (
        <p>
          <Circumstances notice={newest} now={now} />
        </p>
      ) : (
        <ul>
          {notices.map((notice) => (
            <li key={notice.id}>
              {notice.title}: <Circumstances notice={notice} now={now} />
            </li>
          ))}
          {hasMore && <li>{texts.more}</li>}
        </ul>
      )}
      <p>{texts.advice}</p>
    </Notice>
  )
}

function Circumstances({ notice: { at, by, sourceIp }, now }: { notice: Happened; now: number }) {
  return (
    <>
      <Time at={at} now={now} />
      {texts.by}
      {typeof by === 'object' ? <strong>{by.name}</strong> : texts.doersInSentence[by]}
      {sourceIp && texts.from(sourceIp)}.
    </>
  )
}

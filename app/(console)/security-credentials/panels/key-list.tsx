'use client'

import { AccessKeyCard } from '@/components/iam/access-key-card'
import type { AccessKeyView } from '@/components/iam/access-key-view'
import type { ButtonRefusal } from '@/components/ui/button'
import { usePanelForms } from '../results'

/** The access keys of a user; what comes of an action is shown in the panel. */
export function KeyList({
  keys,
  user,
  now,
  hasDescriptions,
  refused,
}: {
  keys: readonly AccessKeyView[]
  /** Whose, if not the reader's. */
  user: string | undefined
  now: number
  hasDescriptions: boolean
  refused: { update?: ButtonRefusal; remove?: ButtonRefusal; describe?: ButtonRefusal }
}) {
  const { keyStatus, keyDeletion, keyDescription } = usePanelForms()
  return keys.map((key) => (
    <AccessKeyCard
      key={key.id}
      accessKey={key}
      user={user}
      now={now}
      setActiveAction={keyStatus.act}
      deleteAction={keyDeletion.act}
      describeAction={hasDescriptions ? keyDescription.act : undefined}
      refused={refused}
    />
  ))
}

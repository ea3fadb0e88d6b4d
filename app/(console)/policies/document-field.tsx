import type { ReactNode } from 'react'
import { PolicyEditor } from '@/components/editor/policy-editor'
import type { FindingView } from '@/components/iam/finding-view'
import { editingTexts } from '@/lib/texts/policy-editing'
import { arnsHere } from '../arns-here'

const texts = editingTexts

/** The document of a managed policy as a field of a form, with the findings on the text that was read last. */
export function DocumentField({
  document,
  saved,
  draft,
  compared,
  usersWithPaths,
  findings,
  unchecked,
  error,
}: {
  /** The text at first. */
  document: string
  /** What the page shows to somebody who has typed nothing. */
  saved: string
  /** The name under which the browser keeps what is not saved. */
  draft: string
  /** The version with which the text can be compared; none of a new policy. */
  compared?: { text: string; name: string }
  /** Whether the account has a user whom `user/${aws:username}` does not match. */
  usersWithPaths: boolean
  /** Undefined where the text was not checked. */
  findings: readonly FindingView[] | undefined
  /** Why it could not be. */
  unchecked: { action: string; why: string } | undefined
  error: ReactNode
}) {
  return (
    <PolicyEditor
      name="document"
      label={texts.document}
      hint={texts.documentHint}
      text={document}
      managed
      most={6_144}
      usersWithPaths={usersWithPaths}
      findings={findings}
      error={error}
      unchecked={unchecked}
      draft={{ key: draft, saved }}
      compared={compared}
      arns={arnsHere}
    />
  )
}

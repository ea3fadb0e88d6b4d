'use client'

import { useState } from 'react'
import type { FindingView } from '@/components/iam/finding-view'
import { PolicyField } from '@/components/iam/policy-field'
import { Link } from '@/components/ui/link'
import { Prose } from '@/components/ui/prose'
import { commonTexts } from '@/lib/texts/common'
import { policyTexts } from '@/lib/texts/policies'

const texts = policyTexts.editing

/** The document of a policy as a field of a form, with the findings on the text that the server read last. */
export function DocumentField({
  document,
  findings,
  unchecked,
  error,
}: {
  document: string
  /** Undefined where the text was not checked. */
  findings: readonly FindingView[] | undefined
  /** Why it could not be. */
  unchecked: { action: string; why: string } | undefined
  error: string | undefined
}) {
  const [text, setText] = useState(document)
  return (
    <div className="grid gap-4">
      <PolicyField
        name="document"
        label={texts.document}
        hint={texts.documentHint}
        text={text}
        type={setText}
        findings={findings}
        error={error}
      />
      {unchecked && (
        <p className="text-muted">
          <Prose text={policyTexts.document.unchecked(unchecked.action)} />{' '}
          <Link href={unchecked.why}>{commonTexts.why}</Link>
        </p>
      )}
      {!unchecked && findings?.length === 0 && <p role="status">{texts.checked}</p>}
    </div>
  )
}

'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { DIALOG, DIALOG_FOOT, DIALOG_WIDTH, DialogBody, DialogHead } from '@/components/ui/dialog-parts'
import type { FormAction } from '@/components/ui/form-action'
import { SubmitButton } from '@/components/ui/submit-button'
import { commonTexts } from '@/lib/texts/common'
import { frameTexts } from '@/lib/texts/frame'

const TEXTS = frameTexts.ending
const WARN_BEFORE = 5 * 60_000

/**
 * Says five minutes ahead that the session ends: an absolute limit must not surprise (WCAG 2.2.1). Nothing can prolong
 * it, as in AWS, so people have to sign in again.
 */
export function SessionEnd({
  endsAt,
  now,
  frozen,
  signInAgain,
}: {
  /** Both by the account's clock, in milliseconds since 1970. */
  endsAt: number
  now: number
  /** The account's clock stands still. */
  frozen: boolean
  signInAgain: FormAction
}) {
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [minutes, setMinutes] = useState<number>()

  useEffect(() => {
    if (frozen) return
    const left = endsAt - now
    const warning = setTimeout(
      () => {
        setMinutes(Math.max(1, Math.ceil(Math.min(left, WARN_BEFORE) / 60_000)))
      },
      Math.max(0, left - WARN_BEFORE),
    )
    return () => clearTimeout(warning)
  }, [endsAt, now, frozen])

  useEffect(() => {
    if (minutes !== undefined) dialog.current?.showModal()
  }, [minutes])

  // Without scripts nothing opens it, and most pages are left before.
  if (minutes === undefined) return null
  return (
    <dialog ref={dialog} className={cx(DIALOG, DIALOG_WIDTH)} aria-labelledby={heading}>
      <DialogHead id={heading}>{TEXTS.title}</DialogHead>
      <DialogBody>
        <p>{TEXTS.text(minutes)}</p>
      </DialogBody>
      <ActionForm action={signInAgain} className={DIALOG_FOOT}>
        <Button onClick={() => dialog.current?.close()}>{TEXTS.stay}</Button>
        <SubmitButton pending={commonTexts.signingOut}>{TEXTS.signIn}</SubmitButton>
      </ActionForm>
    </dialog>
  )
}

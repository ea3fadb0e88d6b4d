'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { AccessDenied } from '@/components/iam/access-denied'
import type { RefusalView } from '@/components/iam/refusal-view'
import type { FormTarget } from '@/components/ui/form-action'
import { PANEL_FOOT } from '@/components/ui/panel'
import { accessDeniedTexts } from '@/lib/texts/access-denied'

export type Remedies = { signIn?: FormTarget; assignHref?: string }

/** Shown below a form that the policies refused. It takes the focus like an error summary. It is outside the form, because its remedy may be a form. */
export function FormRefusal({
  deed,
  refusal,
  remedies,
  children,
}: {
  /** What was refused, as the form's button says it. */
  deed: string
  refusal: RefusalView
  remedies: Remedies
  children?: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is news
  useEffect(() => {
    box.current?.focus()
    const title = document.title
    document.title = accessDeniedTexts.window(title)
    return () => {
      document.title = title
    }
  }, [refusal])
  return (
    <div ref={box} className={PANEL_FOOT} role="alert" tabIndex={-1}>
      <AccessDenied panel={deed} refusal={refusal} {...remedies} />
      {children && <p className="measure mt-3 sm:ms-8">{children}</p>}
    </div>
  )
}

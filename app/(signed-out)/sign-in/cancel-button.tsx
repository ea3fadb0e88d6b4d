'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { cancel } from './mfa/actions'

const FORM = 'cancel-sign-in'

/** Ends the unfinished sign-in. Needs a CancelForm on the page, because forms cannot be nested. */
export function CancelButton({ children = commonTexts.cancel }: { children?: string }) {
  return (
    <Button type="submit" form={FORM}>
      {children}
    </Button>
  )
}

export function CancelForm() {
  const [, action] = useActionState(cancel, READY)
  return <form action={action} id={FORM} />
}

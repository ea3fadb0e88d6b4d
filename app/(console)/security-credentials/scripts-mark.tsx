'use client'

import { useEffect } from 'react'

/** Lets the server know that scripts run here, so that it may stream. */
export function ScriptsMark({ cookie }: { cookie: string }) {
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is not in every browser yet
    document.cookie = `${cookie}=yes; path=/; samesite=lax`
  }, [cookie])
  return null
}

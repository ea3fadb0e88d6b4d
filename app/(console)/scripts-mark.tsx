'use client'

import { useEffect } from 'react'

/** Lets the server know that scripts run here, so that it may stream. `cookie` is whole, with its attributes. */
export function ScriptsMark({ cookie }: { cookie: string }) {
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is not in every browser yet
    document.cookie = cookie
  }, [cookie])
  return null
}

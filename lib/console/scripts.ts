import { cookies } from 'next/headers'
import { cookieName } from '@/lib/auth/cookie-names'
import { env } from '@/lib/env'

/** The cookie that a script of the page sets, so it exists only if scripts run. The whole text that sets it. */
export function scriptsMark(): string {
  const { name, path, secure } = cookieName('scripts', env().publicUrl)
  return `${name}=yes; path=${path}; samesite=lax${secure ? '; secure' : ''}`
}

/**
 * Reports whether the browser is known to run scripts. A script puts the streamed parts of a page in their places, so
 * without scripts a page must be sent whole.
 */
export async function hasScripts(): Promise<boolean> {
  return (await cookies()).has(cookieName('scripts', env().publicUrl).name)
}

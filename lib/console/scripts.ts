import { cookies } from 'next/headers'
import { cookieName } from '@/lib/auth/cookie-names'
import { env } from '@/lib/env'

/** The cookie that a page's script sets, and that is therefore there only where scripts run; whole, as it is set. */
export function scriptsMark(): string {
  const { name, path, secure } = cookieName('scripts', env().publicUrl)
  return `${name}=yes; path=${path}; samesite=lax${secure ? '; secure' : ''}`
}

/**
 * Whether the browser is known to run scripts. What is streamed after the frame of a page is put in its place by a
 * script, so without one a page must come whole.
 */
export async function hasScripts(): Promise<boolean> {
  return (await cookies()).has(cookieName('scripts', env().publicUrl).name)
}

import { cookies } from 'next/headers'

/** Set by a page's script, and therefore only where scripts run. */
export const SCRIPTS_COOKIE = 'postern-scripts'

/**
 * Whether the browser is known to run scripts. What is streamed after the frame of a page is put in its place by a
 * script, so without one a page must come whole.
 */
export async function hasScripts(): Promise<boolean> {
  return (await cookies()).has(SCRIPTS_COOKIE)
}

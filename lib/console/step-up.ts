import { redirect } from 'next/navigation'
import type { Question } from '@/lib/gate/preview'
import { asksForCode } from './ask'

/** The page that asks for a code and leads back to `path`. */
export const confirmHref = (path: string) => `/security-credentials/confirm?next=${encodeURIComponent(path)}` as const

/**
 * For pages whose form will ask for a code: asks for it before anything is typed. A caller whom the policies refuse is
 * not asked and learns of the refusal from the form. The gate checks regardless.
 */
export async function confirmFirst(question: Question, path: string): Promise<void> {
  if (await asksForCode(question)) redirect(confirmHref(path))
}

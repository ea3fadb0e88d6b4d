import type { RefusalKind, RefusalView } from '@/components/iam/refusal-view'
import type { Answer } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import type { ErrorView } from '@/lib/console/error-view'
import { isSameDenial } from '@/lib/console/same-denial'
import { signedIn } from '@/lib/console/session'

/** A question that a panel asks. Asked again on the same page, it costs nothing. */
export type Asked = () => Promise<Answer<unknown>>

/** What helps against a refusal for want of MFA: to sign in with the device there is, or to assign the first one. */
export type Remedy = 'sign-in' | 'assign'

/** What is shown in place of a result: plain data, so that a part of the browser can show it. */
export type DenialView =
  | ({ is: 'failure'; retryHref?: string } & Pick<ErrorView, 'code' | 'message' | 'language' | 'requestId'>)
  | { is: 'refusal'; refusal: RefusalView; remedy?: Remedy }
  /** The cause is told in full further up. */
  | { is: 'again'; action: string; kind: RefusalKind; isExplicit: boolean; sid?: string; decisionId: string }

/**
 * What to show in place of a result that was refused or failed. `above` are the questions of the panels above: what already
 * denied one of them is explained there, and here in one line. `hasNotice`: the page's notice leads to MFA already.
 */
export async function denialOf(
  { code, message, language, requestId, refusal }: ErrorView,
  { above = [], hasNotice = false, retryHref }: { above?: readonly Asked[]; hasNotice?: boolean; retryHref?: string },
): Promise<DenialView> {
  if (!refusal) return { is: 'failure', code, message, language, requestId, retryHref }
  const view = deniedView(refusal)
  const answers = await Promise.all(above.map((ask) => ask()))
  if (answers.some((answer) => !answer.ok && isSameDenial(answer.error.refusal, refusal))) {
    const { action, decisionId } = refusal
    return {
      ...{ is: 'again', action, kind: view.kind, isExplicit: refusal.kind === 'explicitDeny', decisionId },
      sid: view.statement?.sid,
    }
  }
  return { is: 'refusal', refusal: view, ...(!hasNotice && { remedy: await remedyHere() }) }
}

/** The way out of a session without MFA; which it is depends on the devices. */
export async function remedyHere(): Promise<Remedy | undefined> {
  const session = await signedIn()
  // A role session has no MFA, whatever its user does.
  if (session?.caller.principal.kind === 'role') return undefined
  return session && session.devices.length > 0 ? 'sign-in' : 'assign'
}

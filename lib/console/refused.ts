import { redirect } from 'next/navigation'
import type { SignedIn } from '@/lib/auth/session'
import { AwsError } from '@/lib/errors'
import { explain, type Question } from '@/lib/gate/explain'
import { formCommand } from './actions'
import { askAs } from './ask'
import type { Form } from './form'

/**
 * Makes the action of a button that a dry run marked as refused: it asks the gate in earnest, so that the refusal is
 * recorded, and leads to its trace. Where it would be allowed by now nothing is done: on `path` the button acts again.
 */
export function refusedAction(
  path: string,
  questionOf: (form: Form, session: SignedIn) => Question,
): (data: FormData) => Promise<void> {
  return formCommand(path, async (form, session) => {
    const decisionId = await refusalOf(session, () => questionOf(form, session))
    redirect(decisionId ? `/decisions/${decisionId}` : path)
  })
}

async function refusalOf({ caller }: SignedIn, question: () => Question): Promise<string | undefined> {
  try {
    const { operation, input } = question()
    const [foreseen] = await explain(caller, [{ operation, input }])
    if (!foreseen || foreseen.judgement.isAllowed) return undefined
    const answer = await askAs(caller, operation, input)
    return answer.ok ? undefined : answer.error.refusal?.decisionId
  } catch (thrown) {
    // Made-up input does not get as far as the policies.
    if (thrown instanceof AwsError) return undefined
    throw thrown
  }
}

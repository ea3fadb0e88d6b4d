import type { TraceView } from '@/components/iam/trace-view'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { canSendAnyway } from '@/lib/console/labs/send-anyway'
import { demandSession } from '@/lib/console/session'
import { sendAnywayTexts as texts } from '@/lib/texts/send-anyway'
import { sendAnyway } from './actions'
import type { Asked } from './foreseen'
import { inputOf } from './foreseen'

/** In a lab, a way to cause the refusal that a preview foresees. Differs from AWS: there is no such button. */
export async function SendAnyway({ asked, trace }: { asked: Asked; trace: TraceView }) {
  const session = await demandSession('/')
  if (trace.verdict === 'allowed' || !(await canSendAnyway(session))) return null
  const { operation } = await asked.params
  return (
    <div className="mb-5">
      <Notice title={texts.title}>
        <p>{texts.text}</p>
        <ActionForm action={sendAnyway} className="mt-3">
          <input type="hidden" name="operation" value={operation} />
          <input type="hidden" name="input" value={JSON.stringify(await inputOf(asked))} />
          <SubmitButton variant="secondary" pending={texts.sending}>
            {texts.verb}
          </SubmitButton>
        </ActionForm>
      </Notice>
    </div>
  )
}

import { ConfirmDialog } from '@/components/ui/dialog'
import { Panel } from '@/components/ui/panel'
import { environmentTexts } from '@/lib/texts/environment'
import { resetAll } from './actions'

/** Puts the whole server back to its first day. Says what is lost before it asks. */
export function ResetPanel({ accounts }: { accounts: number }) {
  const texts = environmentTexts.resetAll
  return (
    <Panel name="reset" title={texts.title}>
      <div className="grid justify-items-start gap-4">
        <p className="measure">{texts.lead}</p>
        <ConfirmDialog
          opener={{ children: texts.open }}
          title={texts.question}
          verb={texts.verb}
          pending={texts.pending}
          danger
          action={resetAll}
        >
          <p>{texts.lost(accounts)}</p>
          <p>{texts.stays}</p>
        </ConfirmDialog>
      </div>
    </Panel>
  )
}

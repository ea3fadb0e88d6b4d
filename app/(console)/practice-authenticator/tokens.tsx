import type { PracticeTokenView } from '@/components/iam/practice-entry-view'
import { ActionForm } from '@/components/ui/action-form'
import { Panel, PanelEmpty, PanelFoot } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TargetButton } from '@/components/ui/target-button'
import { TextField } from '@/components/ui/text-field'
import { practiceTexts } from '@/lib/texts/practice'
import { takeToken } from './actions'

const texts = practiceTexts.tokens

/** The hardware tokens that lie here to be taken. */
export function Tokens({ tokens, total }: { tokens: readonly PracticeTokenView[]; total: number }) {
  if (total === 0) {
    return (
      <Panel name="tokens" title={texts.title} state="empty">
        <PanelEmpty>{texts.none}</PanelEmpty>
      </Panel>
    )
  }
  return (
    <Panel name="tokens" title={texts.title} count={total} flush>
      <p className="measure px-(--inset) pt-4 text-muted">{texts.lead}</p>
      <ul className="grid gap-3 p-(--inset) sm:grid-cols-2 lg:grid-cols-3">
        {tokens.map((token) => (
          <Token key={token.serialNumber} token={token} />
        ))}
      </ul>
      {total > tokens.length && <OtherToken more={total - tokens.length} />}
    </Panel>
  )
}

function OtherToken({ more }: { more: number }) {
  return (
    <PanelFoot>
      <ActionForm action={takeToken} className="flex flex-wrap items-end gap-3">
        <TextField name="serial" label={texts.other} hint={texts.more(more)} autoComplete="off" required code />
        <SubmitButton variant="secondary" pending={texts.taking}>
          {texts.take}
        </SubmitButton>
      </ActionForm>
    </PanelFoot>
  )
}

function Token({ token: { serialNumber, model, isOwn } }: { token: PracticeTokenView }) {
  return (
    <li
      className="flex flex-wrap items-center justify-between gap-3 rounded-[2rem] border-2 border-line-strong bg-sunken px-6 py-3"
      data-device-serial={serialNumber}
    >
      <div className="min-w-0">
        <p className="mono wrap-anywhere">{serialNumber}</p>
        {model !== '' && <p className="text-caption text-muted">{model}</p>}
        <p className="text-caption text-muted">{isOwn ? texts.yours : texts.free}</p>
      </div>
      <TargetButton
        to={{ action: takeToken, fields: { serial: serialNumber } }}
        size="small"
        pending={texts.taking}
        name={texts.takeLabel(serialNumber)}
      >
        {texts.take}
      </TargetButton>
    </li>
  )
}

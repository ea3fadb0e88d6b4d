import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'

const texts = mfaSetupTexts.soFar

/** What a wizard has already done to the account, beside the step that is open. */
export function WhatExists({ serial }: { serial: string }) {
  return (
    <aside className="grid gap-3 rounded-panel border border-line bg-surface px-5 py-4" aria-labelledby="what-exists">
      <h2 className="text-body" id="what-exists">
        {texts.title}
      </h2>
      <p>{texts.text}</p>
      <dl className="grid gap-2">
        <div>
          <dt className="text-caption text-muted">{texts.device}</dt>
          <dd>
            <Arn value={serial} />
          </dd>
        </div>
        <div>
          <dt className="text-caption text-muted">{texts.state}</dt>
          <dd>
            <Badge icon="implicit">{texts.unassigned}</Badge>
          </dd>
        </div>
      </dl>
      <p className="text-muted">{texts.ifYouLeave}</p>
    </aside>
  )
}

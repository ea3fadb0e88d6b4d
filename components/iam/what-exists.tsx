import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'

/** What a wizard has already done to the account, beside the step that is open. */
export function WhatExists({ serial }: { serial: string }) {
  return (
    <aside className="grid gap-3 rounded-panel border border-line bg-surface px-5 py-4" aria-labelledby="what-exists">
      <h2 className="text-body" id="what-exists">
        What exists so far
      </h2>
      <p>Choosing Next created this device in the account. It belongs to nobody until you choose Add MFA.</p>
      <dl className="grid gap-2">
        <div>
          <dt className="text-caption text-muted">Device</dt>
          <dd>
            <Arn value={serial} />
          </dd>
        </div>
        <div>
          <dt className="text-caption text-muted">State</dt>
          <dd>
            <Badge icon="implicit">Unassigned</Badge>
          </dd>
        </div>
      </dl>
      <p className="text-muted">If you leave now, the device stays and its name stays taken.</p>
    </aside>
  )
}

import type { ReactNode } from 'react'
import { Arn } from '@/components/ui/arn'
import { Prose } from '@/components/ui/prose'
import { accessDeniedTexts } from '@/lib/texts/access-denied'
import { MarkedArn } from './marked-arn'
import type { RefusalView } from './refusal-view'

const TEXTS = accessDeniedTexts.nearMiss

/** The statement that nearly allowed a refused request: its resource beside that of the request. */
export function NearMiss({
  of: { statement, inPolicy, policy, request },
}: {
  of: NonNullable<RefusalView['nearMiss']>
}) {
  const isWrittenSo = inPolicy === policy.before + policy.part + policy.after
  return (
    <div className="mt-3 max-w-180" data-near-miss>
      <p className="measure">
        <Prose text={TEXTS.lead(statement)} />
      </p>
      <dl className="mt-2 grid grid-cols-1 gap-x-4 gap-y-2 text-[0.8125rem]/5 sm:grid-cols-2">
        <Side name={TEXTS.policy}>
          {!isWrittenSo && (
            <>
              <Arn value={inPolicy} /> <span className="text-muted">{TEXTS.means}</span>{' '}
            </>
          )}
          <MarkedArn of={policy} />
        </Side>
        <Side name={TEXTS.request}>
          <MarkedArn of={request} />
        </Side>
      </dl>
    </div>
  )
}

function Side({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

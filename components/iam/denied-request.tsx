import type { ReactNode } from 'react'
import { Arn } from '@/components/ui/arn'
import { Breaks } from '@/components/ui/breaks'
import { accessDeniedTexts as TEXTS } from '@/lib/texts/access-denied'
import { langOfEnglish } from '@/lib/texts/localized'
import { CornerCopy } from './corner-copy'
import type { RefusalView } from './refusal-view'

/** The action and resource that were refused, with the API's message to copy, and to read where `message` is set. */
export function DeniedRequest({ refusal, message }: { refusal: RefusalView; message?: boolean }) {
  return (
    <div className="relative mt-2 mb-3 max-w-180 rounded-control bg-sunken py-2 ps-3 pe-11 max-[16rem]:pt-12 max-[16rem]:pe-3 [&_button:hover]:bg-surface">
      <dl className="grid grid-cols-1 sm:grid-cols-[max-content_minmax(0,1fr)] sm:gap-x-4 sm:gap-y-1">
        <Fact name={TEXTS.action}>
          <Breaks words of={refusal.action} />
        </Fact>
        <Fact name={TEXTS.resource}>
          <Arn value={refusal.resource} />
        </Fact>
        {message && (
          <Fact name={TEXTS.message}>
            <span lang={langOfEnglish()}>
              <Arn value={refusal.message} />
            </span>
          </Fact>
        )}
      </dl>
      <CornerCopy text={refusal.message} label={TEXTS.copyMessage} isTight />
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-[0.8125rem]/5 text-muted not-first:max-sm:mt-2">{name}</dt>
      <dd className="font-mono text-[0.8125rem]/5 wrap-anywhere max-[21.25rem]:text-[0.75rem]/5">{children}</dd>
    </>
  )
}

'use client'

import { useEffect, useRef } from 'react'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel, PanelFoot } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { Trouble } from '@/components/ui/trouble'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { DeniedRequest } from './denied-request'
import { NearMiss } from './near-miss'
import type { RefusalView } from './refusal-view'
import { AdministratorHelp } from './unfinished-devices'

const texts = mfaSetupTexts.nameTaken

/** Shown when an earlier assignment left a device with the chosen name and this user may not delete it. */
export function NameTaken({
  serial,
  refusal,
  anotherHref,
}: {
  serial: string
  refusal: RefusalView
  /** The page that starts over, with a free name. */
  anotherHref: string
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const name = serial.slice(serial.lastIndexOf('/') + 1)
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-label={texts.title(name)}
      data-decision-id={refusal.decisionId}
      data-kind={refusal.kind}
    >
      <Panel name="name-taken" title={texts.title(name)} flush>
        <div className="p-(--inset) grid gap-4">
          <p className="measure">{texts.text}</p>
          <Trouble
            icon={refusal.kind === 'implicit' ? 'implicit' : 'deny'}
            tone={refusal.kind === 'implicit' ? 'warning' : 'danger'}
            title={texts.denied}
          >
            <DeniedRequest refusal={refusal} message />
            {refusal.nearMiss && <NearMiss of={refusal.nearMiss} />}
          </Trouble>
          <ButtonRow>
            {/* A plain link: the form must load again, with a free name as its suggestion. */}
            <a className={buttonClass({ variant: 'primary' })} href={anotherHref}>
              {texts.another}
            </a>
            {refusal.decisionId && (
              <ButtonLink variant="quiet" href={`/decisions/${refusal.decisionId}`}>
                {commonTexts.why}
                <span className="sr-only"> {refusal.action}</span>
              </ButtonLink>
            )}
          </ButtonRow>
        </div>
        <PanelFoot>
          <Disclosure summary={<h3>{texts.forAdministrators}</h3>} open>
            <AdministratorHelp serial={serial} />
            <p className="text-muted measure pb-2">
              <Prose text={texts.warning} />
            </p>
          </Disclosure>
        </PanelFoot>
      </Panel>
    </div>
  )
}

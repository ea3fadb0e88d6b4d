'use client'

import { useEffect, useRef } from 'react'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel, PanelFoot } from '@/components/ui/panel'
import { Trouble } from '@/components/ui/trouble'
import { DeniedRequest } from './denied-request'
import type { RefusalView } from './refusal-view'
import { AdministratorHelp } from './unfinished-devices'

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
      aria-label={`The name ${name} is taken`}
      data-decision-id={refusal.decisionId}
      data-kind={refusal.kind}
    >
      <Panel name="name-taken" title={`The name ${name} is taken`} flush>
        <div className="p-(--inset) grid gap-4">
          <p className="measure">
            An earlier, unfinished assignment left this device in the account. It belongs to nobody. Before a new one
            can take its name it must be deleted, and that was refused:
          </p>
          <Trouble
            icon={refusal.kind === 'implicit' ? 'implicit' : 'deny'}
            tone={refusal.kind === 'implicit' ? 'warning' : 'danger'}
            title="Access denied"
          >
            <DeniedRequest refusal={refusal} message />
          </Trouble>
          <ButtonRow>
            {/* A plain link: the form must load again, with a free name as its suggestion. */}
            <a className={buttonClass({ variant: 'primary' })} href={anotherHref}>
              Choose another name
            </a>
            {refusal.decisionId && (
              <ButtonLink variant="quiet" href={`/decisions/${refusal.decisionId}`}>
                Why?<span className="sr-only"> {refusal.action}</span>
              </ButtonLink>
            )}
          </ButtonRow>
        </div>
        <PanelFoot>
          <Disclosure summary={<h3>For administrators</h3>} open>
            <AdministratorHelp serial={serial} />
            <p className="text-muted measure pb-2">
              Do not add <code>iam:DeleteVirtualMFADevice</code> to the actions that the policy exempts from MFA.
              Whoever has only the password could then delete devices. Delete the one that is left over instead.
            </p>
          </Disclosure>
        </PanelFoot>
      </Panel>
    </div>
  )
}

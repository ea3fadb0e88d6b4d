import { useEffect, useRef } from 'react'
import { GivenPassword } from '@/components/iam/given-password'
import { ButtonLink } from '@/components/ui/button'
import { Flash } from '@/components/ui/flash'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { passwordFile } from '@/lib/console/password-file'
import { accountImportTexts as texts } from '@/lib/texts/account-import'
import type { ImportedAccount } from './actions'

/** What an import made: how to get in, what came, and what did not. */
export function MadePanels({ made }: { made: ImportedAccount }) {
  const { id, otherThan, signsIn, isRoot, signInPath, password, came, leftOut, moreLeftOut } = made
  const top = useRef<HTMLDivElement>(null)
  // The form is gone, and with it the focus.
  useEffect(() => top.current?.focus(), [])
  return (
    <div ref={top} tabIndex={-1} className="outline-none">
      <div className="mb-5">
        <Flash tone="success" title={texts.made(id)}>
          <p>{texts.onlyTime}</p>
          {otherThan !== undefined && <p>{texts.otherId(otherThan, id)}</p>}
        </Flash>
      </div>
      <Panel name="made-account" title={texts.came} flush>
        <div className="grid gap-5 p-(--inset)">
          <ul className="list-disc ps-5">
            <li>{texts.counted('user', came.users)}</li>
            <li>{texts.counted('group', came.groups)}</li>
            <li>{texts.counted('role', came.roles)}</li>
            <li>{texts.policies(came.policies)}</li>
          </ul>
          <GivenPassword
            userName={signsIn}
            userTerm={isRoot ? texts.rootEmail : undefined}
            password={password}
            file={passwordFile(signsIn, password)}
          />
        </div>
        <PanelActions>
          <ButtonLink href={signInPath} variant="primary">
            {texts.signIn}
          </ButtonLink>
          {/* A page of its own again: the password must not stay in this one. */}
          <a className="ms-auto" href="/policies/import">
            {texts.again}
          </a>
        </PanelActions>
      </Panel>
      <Panel name="left-out" title={texts.leftOut} count={leftOut.length + moreLeftOut} flush>
        {leftOut.length === 0 ? (
          <p className="p-(--inset)">{texts.nothingLeftOut}</p>
        ) : (
          <Table
            caption={texts.leftOut}
            rows={leftOut}
            rowKey={({ what, why }) => `${what} ${why}`}
            columns={[
              {
                key: 'what',
                header: texts.whatColumn,
                rowHeader: true,
                cell: ({ what }) => <span className="wrap-anywhere">{what}</span>,
              },
              { key: 'why', header: texts.whyColumn, cell: ({ why }) => <span className="wrap-anywhere">{why}</span> },
            ]}
          />
        )}
        {moreLeftOut > 0 && <p className="p-(--inset) text-muted">{texts.moreLeftOut(moreLeftOut)}</p>}
      </Panel>
    </div>
  )
}

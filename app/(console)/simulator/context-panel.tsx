import { KeyRow } from '@/components/iam/key-row'
import { NewKey } from '@/components/iam/new-key'
import { cx } from '@/components/ui/cx'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { comesFromSubject, newKey } from '@/lib/simulator/draft'
import { simulatorTexts } from '@/lib/texts/simulator'
import { AskingButton } from './asking-button'
import type { Part } from './form'
import { FOR_PRINCIPAL } from './places'

const texts = simulatorTexts.context

/** The context keys that the request would carry. */
export function ContextPanel({ part }: { part: Part }) {
  const { draft, isPending, refused, type, edit, errorAt } = part
  return (
    <Panel
      name="context"
      title={texts.title}
      actions={
        <AskingButton value="propose" variant="secondary" size="small" isBusy={isPending} refused={refused.propose}>
          {simulatorTexts.proposeButton}
        </AskingButton>
      }
    >
      <p className="text-muted measure">{texts.lead}</p>
      <div className={cx('mt-3', FOR_PRINCIPAL)}>
        <SubjectKeys principal={draft.principal} />
      </div>
      <input type="hidden" name="keys" value={draft.keys.length} />
      <ul className="mt-3">
        {draft.keys.map((key, index) => (
          <KeyRow
            key={key.name.toLowerCase()}
            index={index}
            value={key}
            change={(changed) => type({ keys: draft.keys.with(index, changed) })}
            remove={() => edit({ edit: 'remove-key', index })}
            error={errorAt(`key-${index}`)}
            isFromSubject={comesFromSubject(draft, key.name)}
          />
        ))}
      </ul>
      <NewKey error={errorAt('new-key')} add={(name) => edit({ edit: 'add-keys', keys: [newKey(name)] })} />
    </Panel>
  )
}

const SUBJECT_KEYS = 'rounded-control bg-sunken px-3 pt-2 pb-2.5'

/** The context keys that follow from the subject's ARN, whatever the request is. */
function SubjectKeys({ principal }: { principal: string }) {
  const [, account, kind, name] = /^arn:[^:]+:iam::(\d{12}):(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(principal) ?? []
  if (!account || !name) return null
  if (kind === 'group') {
    return <p className={cx(SUBJECT_KEYS, 'text-caption text-muted')}>{texts.group}</p>
  }
  const type = kind === 'user' ? 'User' : 'AssumedRole'
  return (
    <div className={SUBJECT_KEYS}>
      <p className="text-caption text-muted">{texts.ofSubject}</p>
      <DescriptionList
        columns={2}
        isDense
        items={[
          ...(kind === 'user' ? [{ term: 'aws:username', value: <code>{name}</code> }] : []),
          { term: 'aws:PrincipalType', value: <code>{type}</code> },
          { term: 'aws:PrincipalAccount', value: <code>{account}</code> },
        ]}
      />
    </div>
  )
}

import { KeyRow } from '@/components/iam/key-row'
import { NewKey } from '@/components/iam/new-key'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { principalKeys, withContextKey } from '@/lib/playground/inquiry'
import { isSameKey } from '@/lib/simulator/scenario'
import { playgroundTexts } from '@/lib/texts/playground'
import type { Part } from './playground'

const texts = playgroundTexts.keys

/** The context keys that the request carries. */
export function KeysPanel({ part: { inquiry, change, errorAt } }: { part: Part }) {
  const { keys } = inquiry
  const own = principalKeys(inquiry).filter(({ name }) => !keys.some((key) => isSameKey(key.name, name)))
  return (
    <Panel name="keys" title={texts.title}>
      <p className="measure text-muted">{texts.lead}</p>
      {own.length > 0 && (
        <div className="mt-3 rounded-control bg-sunken px-3 pt-2 pb-2.5">
          <p className="text-caption text-muted">{texts.ofPrincipal}</p>
          <DescriptionList
            columns={2}
            isDense
            items={own.map(({ name, text }) => ({ term: name, value: <code>{text}</code> }))}
          />
        </div>
      )}
      <ul className="mt-3">
        {keys.map((key, index) => (
          <KeyRow
            key={key.name.toLowerCase()}
            index={index}
            value={key}
            change={(changed) => change({ ...inquiry, keys: keys.with(index, changed) })}
            remove={() => change({ ...inquiry, keys: keys.toSpliced(index, 1) })}
            error={errorAt(`key-${index}`)}
          />
        ))}
      </ul>
      <NewKey error={errorAt('new-key')} add={(name) => change(withContextKey(inquiry, name))} />
    </Panel>
  )
}

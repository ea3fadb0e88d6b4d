import { Fragment } from 'react'
import { shortcutTexts as TEXTS } from '@/lib/texts/shortcuts'

/** A page that opens after `g` and the key. */
export type ShortcutPlace = { key: string; href: string; label: string }

type Row = { keys: readonly string[]; between?: string; does: string }

/** All keyboard shortcuts. */
export function ShortcutList({ places }: { places: readonly ShortcutPlace[] }) {
  const rows: readonly Row[] = [
    { keys: ['?'], does: TEXTS.list },
    { keys: ['/', 'Ctrl K'], between: TEXTS.or, does: TEXTS.search },
    ...places.map(({ key, label }) => ({ keys: ['g', key], between: TEXTS.followedBy, does: TEXTS.goTo(label) })),
    { keys: ['[', ']'], between: TEXTS.or, does: TEXTS.statements },
  ]
  return (
    <dl className="grid items-baseline gap-x-6 gap-y-2 min-[16rem]:grid-cols-[max-content_minmax(0,1fr)]">
      {rows.map(({ keys, between, does }) => (
        <Fragment key={does}>
          <dt>
            {keys.map((key, index) => (
              <Fragment key={keys.slice(0, index + 1).join()}>
                {index > 0 && ` ${between} `}
                <kbd className="rounded-control border border-line-strong bg-sunken px-1.5 py-0.5">{key}</kbd>
              </Fragment>
            ))}
          </dt>
          <dd>{does}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

import { helpCliTexts } from '@/lib/texts/help-cli'

/** What clients say when something is wrong, and what helps. */
export function Troubles() {
  return (
    <dl className="mt-1 grid gap-4">
      {helpCliTexts.troubles.list.map(({ says, help }) => (
        <div key={says}>
          <dt>
            <code className="font-semibold">{says}</code>
          </dt>
          <dd className="mt-1">{help}</dd>
        </div>
      ))}
    </dl>
  )
}

import type { ReactNode } from 'react'
import { FieldNotes } from '@/components/ui/field'
import { labPageTexts } from '@/lib/texts/lab-pages'

/** One of several names, as radio buttons. */
export function OptionList({
  id,
  legend,
  options,
  chosen,
  error,
}: {
  id: string
  legend: string
  options: readonly string[]
  chosen: string | undefined
  error: ReactNode
}) {
  const words: Readonly<Record<string, string>> = labPageTexts.questions.options
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-semibold">{legend}</legend>
      <FieldNotes id={id} error={error} />
      <div className="mt-2 grid justify-items-start">
        {options.map((option, at) => (
          <label
            key={option}
            className="flex min-h-8 cursor-pointer items-center gap-2.5 wrap-anywhere max-sm:min-h-11"
          >
            <input
              type="radio"
              id={at === 0 ? id : `${id}-${option}`}
              name="answer"
              value={option}
              defaultChecked={option === chosen}
            />
            {words[option] ?? <code>{option}</code>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

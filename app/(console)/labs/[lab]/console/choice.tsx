import { LABEL } from '@/components/ui/field'

/** A choice of one among a few short titles, in a row where there is room. It needs no script. */
export function Choice({
  name,
  legend,
  options,
  chosen,
}: {
  name: string
  legend: string
  options: readonly { value: string; title: string }[]
  chosen?: string
}) {
  return (
    <fieldset className="field">
      <legend className={LABEL}>{legend}</legend>
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {options.map(({ value, title }) => (
          <label key={value} className="flex min-h-8 items-center gap-2">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            {title}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

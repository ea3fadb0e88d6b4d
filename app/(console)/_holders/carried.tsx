/** What other steps of a wizard chose, as hidden fields of this step's form. `but` are the fields that the step has itself. */
export function CarriedFields({
  fields,
  but = [],
}: {
  fields: readonly (readonly [name: string, value: string])[]
  but?: readonly string[]
}) {
  return fields
    .filter(([field]) => !but.includes(field))
    .map(([field, value], index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a field may be there several times, also with one value
      <input key={index} type="hidden" name={field} value={value} />
    ))
}

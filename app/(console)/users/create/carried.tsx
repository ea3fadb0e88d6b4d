import { type NewUser, type NewUserField, newUserFields } from '@/lib/console/new-user'

/** What other steps chose, as hidden fields of this step's form. `but` are the fields that this step has itself. */
export function Carried({ user, but = [] }: { user: NewUser; but?: readonly NewUserField[] }) {
  return newUserFields(user)
    .filter(([field]) => !but.includes(field))
    .map(([field, value], index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a field may be there several times, also with one value
      <input key={index} type="hidden" name={field} value={value} />
    ))
}

/** The address of a step with what was chosen. */
export const stepHref = (user: NewUser, step: 1 | 2 | 3) =>
  `/users/create?${new URLSearchParams([...newUserFields(user), ['step', String(step)]])}`

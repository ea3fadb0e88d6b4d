import { type NewUser, type NewUserField, newUserFields } from '@/lib/console/new-user'
import { CarriedFields } from '../../_holders/carried'

/** What other steps chose, as hidden fields of this step's form. `but` are the fields that this step has itself. */
export function Carried({ user, but }: { user: NewUser; but?: readonly NewUserField[] }) {
  return <CarriedFields fields={newUserFields(user)} but={but} />
}

/** The address of a step with what was chosen. */
export const stepHref = (user: NewUser, step: 1 | 2 | 3) =>
  `/users/create?${new URLSearchParams([...newUserFields(user), ['step', String(step)]])}`

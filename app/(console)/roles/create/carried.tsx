import { type NewRole, type NewRoleField, newRoleFields } from '@/lib/console/new-role'
import { CarriedFields } from '../../_holders/carried'

/** What other steps chose, as hidden fields of this step's form. `but` are the fields that this step has itself. */
export function Carried({ role, but }: { role: NewRole; but: readonly NewRoleField[] }) {
  return <CarriedFields fields={newRoleFields(role)} but={but} />
}

/** The address of a step with what was chosen. */
export const stepHref = (role: NewRole, step: 1 | 2 | 3) =>
  `/roles/create?${new URLSearchParams([...newRoleFields(role), ['step', String(step)]])}`

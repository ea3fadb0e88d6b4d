import type { FormState } from '@/lib/console/form-state'

/** The error of one field, if it has one. */
export function errorOf({ errors }: Pick<FormState, 'errors'>, field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message
}

import { Ring } from './ring'

/** The ring of a busy button. The button's text says what it is doing. */
export function Spinner() {
  return <Ring part={0.3} className="-ms-1 size-4 animate-spin" track="stroke-current/35" hand="stroke-current" />
}

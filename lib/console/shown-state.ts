import { type FormState, READY } from './form-state'

/**
 * Header by which the server tells a page in which state to show its form. Like all of this prefix, one from the client is
 * removed.
 */
export const FORM_STATE = 'x-postern-form-state'

/** A state as the value of that header, which may hold ASCII only. */
export const writtenState = (state: FormState) => encodeURIComponent(JSON.stringify(state))

/** The state in that header; ready without one. */
export const readState = (written: string | null): FormState =>
  written === null ? READY : (JSON.parse(decodeURIComponent(written)) as FormState)

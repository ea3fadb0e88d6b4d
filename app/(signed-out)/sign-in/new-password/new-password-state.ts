import type { RefusalView } from '@/components/iam/refusal-view'

/** Set when the policies refused the change itself: then no password would have done. */
export type NewPasswordState = { denied: RefusalView; hadMfa: boolean }

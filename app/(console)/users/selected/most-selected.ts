import { selectedUserTexts as texts } from '@/lib/texts/selected-users'

/** The most users that are selected at once: the calls for all of them are made in one request. */
export const MOST_SELECTED = 250

/** The page about users. `of` is how its address says which, and goes through its forms unchanged. */
export const selectedHref = (of: string) => `/users/selected?${new URLSearchParams(of)}` as const

/** Whether the word that confirms the deletion was typed. */
export const isConfirmed = (typed: string): boolean => typed.trim().toLowerCase() === texts.word

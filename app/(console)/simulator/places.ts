// Where the parts of the simulator are, and when. CSS alone sees what is chosen, so that it works without scripts too.

/** The element around everything: the classes below look there for what is chosen. From 1180 px on two columns. */
export const SIMULATOR = 'group/simulator grid grid-cols-1 items-start gap-5 wide:grid-cols-2'

/** Shown while a principal of the account is chosen. */
export const FOR_PRINCIPAL = 'not-group-has-[#mode-principal:checked]/simulator:hidden'

/** Shown while policies are pasted. */
export const FOR_CUSTOM = 'group-has-[#mode-principal:checked]/simulator:hidden'

/** The answers: beside the question, where they stay in view; on a narrow screen before it. */
export const ANSWERS = 'grid min-w-0 gap-5 max-wide:order-first wide:sticky wide:top-16'

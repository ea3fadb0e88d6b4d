// Where the panels of the simulator are, and when. CSS alone sees what is chosen, so that it works without scripts too.

/** The element around everything: the classes below look there for what is chosen. */
export const SIMULATOR = 'group/simulator'

/** Shown while a principal of the account is chosen. */
export const FOR_PRINCIPAL = 'not-group-has-[#mode-principal:checked]/simulator:hidden'

/** Shown while policies are pasted. */
export const FOR_CUSTOM = 'group-has-[#mode-principal:checked]/simulator:hidden'

/** The form: the subject and the requests below each other, the context beside them. */
export const FORM_GRID = 'grid-cols-1 wide:grid-cols-2 wide:grid-rows-[auto_1fr]'

// Pasted policies are long: the requests are then below the context, beside the policies.
export const SUBJECT = 'wide:col-1 wide:row-[1/span_2] wide:group-has-[#mode-principal:checked]/simulator:row-1'
export const CONTEXT = 'wide:col-2 wide:row-1 wide:group-has-[#mode-principal:checked]/simulator:row-[1/span_2]'
export const REQUESTS = 'wide:col-2 wide:row-2 wide:group-has-[#mode-principal:checked]/simulator:col-1'

/** Without scripts the page is loaded again after each press: what came of it is then at the top. */
export const FIRST_WITHOUT_SCRIPTS = 'noscript:-order-1'

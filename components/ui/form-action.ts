/** What a form may post to: a server action, the dispatch of useActionState, or an address. */
export type FormAction = string | ((data: FormData) => void | Promise<void>)

/** Where a button leads: to a page, or through a form to an action. */
export type FormTarget = { href: string } | { action: FormAction; fields?: Readonly<Record<string, string>> }

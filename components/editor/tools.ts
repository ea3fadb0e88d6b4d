import { check, cureNow } from './check'
import { mount } from './mount'

/** What comes when an editor is needed. One part: two would each have the reader of documents and its sentences. */
export const tools = { mount, check, cureNow }

export type Tools = typeof tools

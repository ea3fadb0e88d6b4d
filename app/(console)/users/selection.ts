/** The form of the boxes. It is beside the table, as rows may have forms of their own. */
export const SELECTION = 'selected-users'

/** Closes the side panel when a link leads to any other page: a slot that nothing matches would keep it open. */
export default function NoPanel() {
  return null
}

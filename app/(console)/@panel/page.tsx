/** Closes the side panel when a link leads to the home page. */
export default function NoPanel() {
  return null
}

/** No side panel: on a page that was opened by its address. */
export default function NoPanel() {
  return null
}

/** An empty page that is rendered for each request: what the platform itself costs. The bench compares pages with it. */
export default function FloorPage() {
  return <main>Nothing</main>
}

/** Shows the button that changes between light and dark, and keeps the choice for the next pages. */
export function showTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme')
  if (!button) return
  const root = document.documentElement
  const isDark = () =>
    (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'
  const show = () => {
    button.textContent = isDark() ? 'Light' : 'Dark'
    button.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours')
    showPictures(isDark())
  }
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    localStorage.setItem('theme', root.dataset.theme)
    show()
  })
  button.hidden = false
  show()
}

/** Shows the pictures of the theme in use: by themselves they follow the system alone. */
function showPictures(isDark: boolean): void {
  for (const source of document.querySelectorAll<HTMLSourceElement>('picture > source[srcset*="-dark."]')) {
    source.media = isDark ? 'all' : 'not all'
  }
}

/** Stands in for Next's router: the history that every browser has. */
export const useRouter = () => ({ back: () => history.back(), refresh: () => {} })
export const usePathname = () => location.pathname

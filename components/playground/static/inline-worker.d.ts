/** A worker inside of the script that starts it, as Vite builds it. */
declare module '*?worker&inline' {
  export default class InlineWorker extends Worker {
    constructor()
  }
}

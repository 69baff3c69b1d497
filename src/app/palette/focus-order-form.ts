const GIVE_UP_MS = 2_000

/** To the first field of the main screen's form, as soon as it is there; a recipe may be under way in its place. */
export function focusOrderForm(): void {
  const startedMs = performance.now()
  const tryFocus = () => {
    const field = document.querySelector<HTMLElement>('main form input')
    if (field) field.focus()
    else if (performance.now() - startedMs < GIVE_UP_MS) requestAnimationFrame(tryFocus)
  }
  tryFocus()
}

/** The page at the simulator's root, filled by `assets/control.js`. */
import { html } from './html.ts'
import { renderPage } from './layout.ts'

export function renderControl(): string {
  const body = html`<header>
      <h1>Stripe simulator</h1>
      <p>What happened, and what may go wrong next. No money moves here.</p>
      <p class="figures" id="figures" aria-live="polite">Loading…</p>
    </header>
    <section class="switches" aria-label="Switches">
      <label><input type="checkbox" id="out" /> API out of reach</label>
      <label><input type="checkbox" id="hold" /> Hold webhooks back</label>
      <button type="button" id="send-now">Send waiting webhooks now</button>
      <button type="button" id="run-jobs">Run what is planned now</button>
      <button type="button" id="clear">Everything works again</button>
    </section>
    <p id="notice" role="status"></p>
    <main>
      <section aria-labelledby="sessions-title">
        <h2 id="sessions-title">Checkout sessions and payments</h2>
        <div id="sessions" class="list"></div>
      </section>
      <section aria-labelledby="events-title">
        <h2 id="events-title">Events and webhooks</h2>
        <div id="events" class="list"></div>
      </section>
    </main>`
  return renderPage({ title: 'Stripe simulator', asset: 'control', bodyClass: 'control', body })
}

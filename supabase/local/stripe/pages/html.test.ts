import { describe, expect, it } from 'vitest'
import { html } from './html.ts'

describe('html', () => {
  it('escapes what is put in, in text and in attributes', () => {
    const name = `<img src=x onerror="alert('1')">&`
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>',
    )
  })
  it('takes its own kind, lists of it, and nothing', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`)
    expect(html`${items}`.text).toBe('<li>a</li><li>&lt;b&gt;</li>')
    expect(html`${null}${0}`.text).toBe('0')
  })
})

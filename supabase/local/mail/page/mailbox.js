const POLL_MS = 2000

const element = (id) => document.getElementById(id)
const body = document.body
let openId = decodeURIComponent(location.hash.slice(1))
let shown = ''

async function refresh() {
  const response = await fetch('/api/v1/messages?limit=200')
  const { messages, total, unread } = await response.json()
  element('count').textContent = total === 0 ? '' : `${total} ${total === 1 ? 'letter' : 'letters'}, ${unread} unread`
  element('delete-all').hidden = total === 0
  element('none').hidden = total > 0
  const state = JSON.stringify([openId, messages.map(({ ID, Read }) => [ID, Read])])
  if (state === shown) return
  shown = state
  element('letters').replaceChildren(...messages.map(toListItem))
}

function toListItem({ ID, Read, Subject, To, Created, Snippet }) {
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('aria-current', String(ID === openId))
  button.append(
    line(Subject || '(no subject)', Read ? '' : 'unread'),
    line(`${To.map(({ Address }) => Address).join(', ')} · ${new Date(Created).toLocaleTimeString()}`, 'quiet'),
    line(Snippet, 'quiet'),
  )
  button.addEventListener('click', () => {
    location.hash = encodeURIComponent(ID)
  })
  const item = document.createElement('li')
  item.append(button)
  return item
}

function line(text, className) {
  const span = document.createElement('span')
  span.className = `line ${className}`
  span.textContent = text
  return span
}

async function open(id) {
  openId = id
  const response = id ? await fetch(`/api/v1/message/${encodeURIComponent(id)}`) : null
  const isFound = response?.ok === true
  element('letter').hidden = !isFound
  body.classList.toggle('reading', isFound)
  if (isFound) show(await response.json())
  await refresh()
}

function show({ ID, Subject, From, To, Bcc, Date: sent, Text, HTML }) {
  element('subject').textContent = Subject || '(no subject)'
  const rows = [
    ['From', addresses([From])],
    ['To', addresses(To)],
    ['Bcc', addresses(Bcc)],
    ['Sent', new Date(sent).toLocaleString()],
  ]
  element('envelope').replaceChildren(
    ...rows.filter(([, value]) => value).flatMap(([name, value]) => [tag('dt', name), tag('dd', value)]),
  )
  element('text').replaceChildren(...withLinks(Text))
  element('html').src = HTML ? `/view/${encodeURIComponent(ID)}.html` : 'about:blank'
  element('views').hidden = !HTML
  choose(HTML ? 'html' : 'text')
}

function choose(view) {
  for (const name of ['html', 'text']) element(name).hidden = name !== view
  for (const button of element('views').children) {
    button.setAttribute('aria-pressed', String(button.dataset.view === view))
  }
}

function addresses(list) {
  return list.map(({ Name, Address }) => (Name ? `${Name} <${Address}>` : Address)).join(', ')
}

function tag(name, text) {
  const node = document.createElement(name)
  node.textContent = text
  return node
}

function withLinks(text) {
  return text.split(/(https?:\/\/[^\s<>"')\]]+)/).map((part, index) => {
    if (index % 2 === 0) return document.createTextNode(part)
    const link = tag('a', part)
    link.href = part
    link.target = '_blank'
    link.rel = 'noreferrer'
    return link
  })
}

for (const button of element('views').children) button.addEventListener('click', () => choose(button.dataset.view))
element('back').addEventListener('click', () => {
  location.hash = ''
})
element('delete-all').addEventListener('click', async () => {
  await fetch('/api/v1/messages', { method: 'DELETE' })
  location.hash = ''
  await open('')
})
addEventListener('hashchange', () => open(decodeURIComponent(location.hash.slice(1))))
// A stack that is stopped and started again is no reason to reload the page.
setInterval(() => refresh().catch(() => undefined), POLL_MS)
await open(openId)

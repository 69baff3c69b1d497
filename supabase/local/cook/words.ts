/** English words about food: comparing, counting, listing. */

/** Lower case, without accents, plurals and single letters, so that "Tomatoes" and "tomato" are the same. */
export function toWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/\p{L}+/gu) ?? []).filter((word) => !/^[a-z]$/.test(word)).map(toSingular)
}

/** Words that end in s and are no plural. */
const NOT_PLURAL = new Set([
  'asparagus',
  'hummus',
  'couscous',
  'houmous',
  'molasses',
  'swiss',
  'schnapps',
  'oats',
  'capers',
  'brussels',
  'grits',
  'watercress',
  'cress',
  'lemongrass',
  'bass',
  'citrus',
])
const IRREGULAR: Record<string, string> = {
  leaves: 'leaf',
  loaves: 'loaf',
  halves: 'half',
  anchovies: 'anchovy',
  cookies: 'cookie',
  chillies: 'chilli',
  chilies: 'chili',
  oats: 'oat',
  capers: 'caper',
  grits: 'grit',
  kiwis: 'kiwi',
}

export function toSingular(word: string): string {
  const irregular = IRREGULAR[word]
  if (irregular) return irregular
  if (word.length <= 3 || NOT_PLURAL.has(word) || /(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(oes|ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

export function toPlural(word: string): string {
  const irregular = Object.keys(IRREGULAR).find((plural) => IRREGULAR[plural] === word)
  if (irregular) return irregular
  if (looksPlural(word)) return word
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (/(s|x|ch|sh|to)$/.test(word) && word !== 'pinto') return `${word}es`
  return `${word}s`
}

/** Whether a phrase stands for several: its last word counts. */
export function looksPlural(phrase: string): boolean {
  const last =
    phrase
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? ''
  return last.length > 3 && last.endsWith('s') && !NOT_PLURAL.has(last) && !/(ss|us|is)$/.test(last)
}

export function changeLastWord(phrase: string, change: (word: string) => string): string {
  const words = phrase.split(' ')
  return [...words.slice(0, -1), change(words.at(-1) ?? '')].join(' ')
}

/** "a, b and c" */
export function list(parts: readonly string[], conjunction = 'and'): string {
  if (parts.length <= 1) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.at(-1)}`
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whether `phrase` stands in `text` as whole words one after the other, and not as "nut-free" or "without nuts". */
export function mentions(text: string, phrase: string): boolean {
  const words = toWords(text)
  const wanted = toWords(phrase)
  if (wanted.length === 0) return false
  return words.some((_, start) => {
    const isThere = wanted.every((word, offset) => words[start + offset] === word)
    const isDenied = words[start + wanted.length] === 'free' || /^(no|without)$/.test(words[start - 1] ?? '')
    return isThere && !isDenied
  })
}

/** The output of the model is text and nothing else: no markup, links, code, or talk about itself and about tokens. */
import type { WrittenRecipe } from '../../_shared/contract/recipe.ts'
import { wrong, type Problem } from './problem.ts'

/** What has no place in a recipe, whoever wrote it there. */
const FOREIGN: RegExp[] = [
  // Tags, comments, entities, and templates.
  /<\s*[/!?a-z]|&(?:lt|gt|quot|apos|#\d+|#x[\da-f]+);|\{\{|\$\{|<%/i,
  // Links, addresses, and data that is none of ours.
  /\b(?:https?|ftp|file|data|javascript|vbscript|mailto|tel):\S|\bwww\.|\]\s*\(|\]\[|!\[/i,
  /[\w.+-]+@[\w-]+\.[a-z]{2,}|\b[\w-]+\.(?:com|net|org|io|info|biz|xyz|ru|app|dev|shop|site|online)\b/i,
  /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b|\beyJ[\w-]{8,}|\b[\da-f]{32,}\b/i,
  // Code and commands.
  /```|~~~|\b(?:sudo|rm -rf|curl|wget|chmod|eval|alert|document\.|window\.|onerror|onload|onclick)\b\s*[(=\-./h]/i,
  /\b(?:SELECT\s.{1,60}\sFROM|DROP\s+TABLE|INSERT\s+INTO|UNION\s+SELECT|DELETE\s+FROM|UPDATE\s+\w+\s+SET)\b/,
  // Instructions, and talk about them.
  /\b(?:ignor\w*|disregard\w*|forget|overrid\w*|bypass\w*)\b.{0,40}\b(?:instruction|prompt|rule|guideline|polic|restriction)/i,
  /\b(?:system|developer|user|hidden|original|my)\s+(?:prompt|instruction)s?\b|\b(?:prompt injection|jailbr\w+)/i,
  /\b(?:as an ai\b|language model|chatgpt|openai|i am an? (?:ai|assistant)|you are now|new instructions?:)/i,
  /^\s*(?:system|assistant|user|human)\s*:|<\|/i,
  // Prices, balances and secrets are not the cook's to speak of.
  /\b(?:tokens?|refund\w*|api[ _-]?key|password|credit card|card number|wallet|account balance|free of charge|coupon|discount code)\b/i,
]

type Texts = Omit<WrittenRecipe, 'difficulty' | 'nutrition' | 'servings' | 'prepMinutes' | 'cookMinutes'>

export function checkPlainText(recipe: Texts): Problem[] {
  const places = textsOf(recipe)
    .filter(([, text]) => !isPlainText(text))
    .map(([place]) => place)
  if (places.length === 0) return []
  return [
    wrong(
      `${places.join(', ')}: must be plain text about cooking, without markup, links, addresses, code, prices or talk about instructions.`,
      'The recipe held text that is none.',
      { rule: 'plain-text' },
    ),
  ]
}

export function isPlainText(text: string): boolean {
  return !FOREIGN.some((pattern) => pattern.test(text)) && !text.split(/[^\p{L}\p{M}]+/u).some(isMixedScript)
}

/** Their letters look like each other, and no language mixes them. */
const ALIKE = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]

/** "реanut" with Cyrillic letters passes every list of words. */
function isMixedScript(word: string): boolean {
  return word.length > 2 && ALIKE.filter((script) => script.test(word)).length > 1
}

function textsOf(recipe: Texts): [place: string, text: string][] {
  const { title, summary, cuisine = '', tip = '', diet, allergens, ingredients, steps } = recipe
  return [
    ['title', title],
    ['summary', summary],
    ['cuisine', cuisine],
    ['tip', tip],
    ...diet.map((text, index): [string, string] => [`diet.${index}`, text]),
    ...allergens.map((text, index): [string, string] => [`allergens.${index}`, text]),
    ...ingredients.map(({ unit, name, note = '' }, index): [string, string] => [
      `ingredients.${index}`,
      `${unit} ${name} ${note}`,
    ]),
    ...steps.map((text, index): [string, string] => [`steps.${index}`, text]),
  ]
}

/**
 * Drops what nobody sees (control, direction and zero-width characters, halves of pairs) and the marks of markdown,
 * which models cannot help writing and which mean no harm.
 */
export function toPlainText(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(
      /[\p{Cc}\p{Co}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]/gu,
      '',
    )
    .replace(/\p{M}{4,}/gu, '')
    .replace(/[\u{e0000}-\u{e007f}]/gu, '')
    .replace(/(\*\*|__)(\S.*?\S|\S)\1/g, '$2')
    .replace(/(^|\s)[*_](\S[^*_]*\S|\S)[*_](?=[\s.,;:!?)]|$)/g, '$1$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/^\s*(?:#{1,6}\s+|[-*•]\s+|\d{1,2}[.)]\s+(?=\p{L}))/u, '')
    .replace(/&amp;/g, '&')
    .replace(/ {2,}/g, ' ')
    .trim()
}

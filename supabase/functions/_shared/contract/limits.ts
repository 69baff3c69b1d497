/** Bounds that the browser shows and the server enforces. Lengths in characters unless the name says otherwise. */

/** A request body above this is refused before it is parsed. */
export const MAX_BODY_BYTES = 64 * 1024

export const MAX_INGREDIENTS = 30
export const MAX_INGREDIENT_LENGTH = 60
export const MAX_TAGS = 10
export const MAX_TAG_LENGTH = 40
export const MAX_NOTES_LENGTH = 500
export const MAX_CUISINE_LENGTH = 40
export const MIN_SERVINGS = 1
export const MAX_SERVINGS = 12
export const MIN_MINUTES = 5
export const MAX_MINUTES = 240

/** Apple's keyboards have Command where others have Control. `platform` is old, and the only one all browsers have. */
export const IS_APPLE = /^(Mac|iP)/.test(navigator.platform)

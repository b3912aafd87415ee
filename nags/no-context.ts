/** Stands in for WXT's content script context (see modules/light-content-scripts.ts): nothing at all. */
export class ContentScriptContext {}

/** The extension API, by promises, in every browser; page scripts that need only one call of it do without. */
export { default } from 'webextension-polyfill';

/** Made by share-parts.ts. */
declare module 'virtual:unnag-part/*' {
  /** Leaves the part's code where the scripts that take it look for it. */
  export const leave: () => void;
}
